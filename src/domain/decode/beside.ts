// What stands beside a number and tells what it is: a server's answer, a size, a time, a house.

/** A word or sign before a number that says: a server answered this. */
export const CUE =
  /(?:\b(?:said|says|replied|responded|repl(?:y|ied)|respon(?:se|ded)|answer(?:ed)?|returned|rejected|refused|failed|received|reports?|reason|result|got|with|error|err|status|code|smtp|esmtp|server|statuscode|responsecode|smtpcode|replycode|diag(?:nostic)?|bounce|dsn|transcript|raison|grund|motivo|mensaje|erreur|fehler(?:code)?|hata|lỗi|kod[iu]?|ответ(?:ил)?|ошибка)(?:[ _-]?(?:code|message|msg|text|status|response|reply|error|was|is|from remote(?: mail)? server|nr|no|number|value))?["'*`]{0,2}[ \t]{0,3}(?:[:=]+>?|was|is|->)?[\s]{0,12}["'(<[{#]{0,3}(?:b["'])?|(?:smtp|lmtp|esmtp|unknown|x-[\w-]{1,30})[ \t]?;[ \t]{0,4}#?|<<<[ \t]{0,4}|(?:^|\n)[ \t>]{0,8}(?:<[-~*=]{0,2}|<<<|S:|Out:|\[?server\]?:)[ \t]{1,4}|[\])>]["']?:\s{1,8}|>\s?:\s{0,8}|(?:^|[^\d]):25\]?[: ]\s{0,4}|(?<!\w)#<?[ \t]?|\bgot[ \t]"?)$/i;

/** Words before a number that make it something else. */
export const OTHER_BEFORE =
  /(?:\b(?:ports?|uid|pid|gid|id|no|nr|num|number|ticket|case|order|invoice|parcel|rule|size|limit|quota|line|lines|page|room|suite|version|ver|v|release|build|rev|than|of|after|within|least|most|up to|last|past|every|for|max(?:imum)?|min(?:imum)?|level|score|count|total|weight|tel|phone|fax|call|apt|exceeds?|over|about|around|only|has|have|had|be|top|first|next|is|to|and|or|windows|iso|rfc|std|bcp|http(?:\/[\d.]+)?|https|page|error http|seit|nach|depuis|après|sau|hop|hops|in|on|at|by|from|the|a|an|all|these|those|more|less|code point)[ \t]*[:=#]?[ \t]{0,3}|[/\\@&?+*$€£~^|%_.\u2013\u2014]|\d[-:,/ ]|[\w]=)$/i;

/** What follows a number that is measured, told as a time or a part of something longer, whatever stands before it. */
export const UNIT_AFTER =
  /^(?:[@&?#*]|=\S|[ \t]?(?:%|°|px|ms|µs|secs?|seconds?|mins|minutes?|hrs|hours?|days?|weeks?|months?|years?|bytes|octets?|bits|[kmg]i?b|kbytes?|chars|characters|secondes?|minuten|stunden|jours?|heures?|saniye|phút|giây|байт)(?![\w-])|[smhkM](?![\w'-])|[:/]\d(?!\.\d{1,3}\.\d)|-\d{2,}(?!\d*\.\d)|[.,]\d| [+-]\d{4}\b)/i;

/** What follows a number that counts something. A reply's own words begin in the singular: "550 User unknown". */
export const COUNT_AFTER =
  /^[ \t]?(?:times|lines|recipients|messages|emails|mails|users|connections|points|people|files|items|pages|units|retries|attempts|am|pm|gmt|utc|cet|pst|est|jst|eur|usd|tage|jours|gün|dakika|ngày|giờ|of[ \t]\d{1,9}|[+*×][ \t]?\d{1,9})(?![\w-])/;

/** What follows the number of a house. */
export const STREET_AFTER = /^ (?:[A-Z][\w.'-]{1,14} ){0,2}(?:Street|St\.|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Blvd|Boulevard|Suite|Floor)\b/;

/** What follows a number that is called a code. */
export const CALLED_AFTER = /^["')]?[ -](?:errors?|bounces?|repl(?:y|ies)|responses?|codes?|rejections?|smtp|fehler|erreurs?|hatası|kodu)\b/i;
