// Words by which a notice tells that it is one: the mail was not delivered, has been given up, or is still tried. In the languages that notices come in.

const anyOf = (...words: string[]): RegExp => new RegExp(words.join('|'), 'i');

/** The mail did not arrive. Whether it still may is another matter. */
export const FAILED = anyOf(
  "undeliver(?:ed|able)|(?:could|can|would)(?: ?not|n[’']t) be (?:successfully )?(?:deliver|sent|reach)|w(?:as|ere)(?: not|n[’']t) (?:successfully )?(?:delivered|sent)",
  "(?:un|not |n[’']t )able to (?:be )?(?:deliver|send)|not be(?:en)? delivered|fail(?:ed|ure|ing)?(?: to)?[ -](?:deliver|mail|send|recipient)|deliver(?:y|ing)[^.\\n]{0,60}?(?:fail|problem|error|unsuccessful|impossible|aborted)",
  "non-?deliver|been returned|returned because|not delivering|suppress(?:ed|-bounce)|did(?: not|n[’']t) reach|return(?:ed|ing) (?:mail|message|to sender|to you)|bounced (?:mail|message|back)|mail (?:failure|error|system error)|(?:message|e?mail|post)[^.\\n]{0,30} (?:rejected|blocked|refused|bounced|discarded)",
  "(?:permanent|fatal)(?: fatal)? (?:error|fail)|address(?:\\(?es\\)?)? (?:failed|not found)|(?:address|recipient|user|mailbox|account|mail ?box)\\b[^.\\n]{0,60}(?:unknown|(?:does|do|did)(?: not|n[’']t) (?:exist|match)|not (?:known|found|exist|listed|available)|disabled|discontinued|suspended|(?:is|are) full|over quota|invalid)",
  "(?:unknown|invalid|illegal|no such|bad|unrouteable|unrouted)(?: final delivery| local| e?mail)? (?:user(?:id)?|recipient|address|mailbox|host|domain|person|account)|host (?:unknown|not found)|doesn[’']t have an? [\\w.-]{1,60} account|quota exceeded|over quota|exceeded (?:maximum|its|the) |retry time(?:out)? |(?:cannot|can[’']t|could not) (?:update|open|append|write|find a)[^.\\n]{0,20}(?:mailbox|gateway|route)|no longer (?:on server|valid|active|exists|available|work)",
  '\\brejected (?:after|rcpt|mail|data|ehlo|helo|smtp|because)\\b',
  "n[’']a (?:pas )?(?:pu |été )|échec de (?:la )?(?:remise|distribution|livraison)|non (?:remis|distribué|délivré|recens)|n[’']existe pas|boîte[^.\\n]{0,30}pleine",
  'nicht zugestellt|nicht erreicht|unzustellbar|zustellung[^.\\n]{0,60}(?:fehl|nicht|unm)|unbekannte[rn]? (?:empfänger|benutzer|adresse)|nicht gefunden',
  'teslim edil(?:e?me)|iletilemedi|gönderilemedi|bulunamadı|không (?:thể )?(?:gửi|chuyển|phát|tìm thấy)|gửi thất bại|bị (?:từ chối|trả lại)',
  'no (?:se )?(?:ha |pudo|puede)[^.\\n]{0,20}entreg|no entregad|non (?:è stat|è poss|può)[^.\\n]{0,20}(?:consegn|recapit)|mancat[oa] (?:recapito|consegna)|não (?:pôde|foi|pode)[^.\\n]{0,20}entreg|niet (?:worden )?(?:bezorgd|afgeleverd)|onbestelbaar|kunde inte levereras|kunne ikke leveres|nie istnieje|nie można[^.\\n]{0,20}dostarczy|nie (?:może|mogła|została?)[^.\\n]{0,20}dostarcz',
  'не (?:доставлен|может быть доставлен|удалось доставить|найден)|недоставлен|(?:配信|配送|送信|お届け)[^。\\n]{0,10}(?:できません|失敗|エラー)|見つかりません|退信|(?:无法|無法|未能)(?:投递|发送|送达|投遞|寄送|傳送|送達)|投递失败|반송|전송 ?실패',
);

/** The server that wrote this tries no more. */
export const GAVE_UP = anyOf(
  "\\b(?:giving up|gave up|i[’']ve given up|given up on|failed permanently|permanent(?:ly)? (?:fatal )?(?:error|fail)|too long in (?:the )?queue|in the queue too long|not going to try again|stopped trying|will not (?:try|retry|be retried|attempt)|no further (?:attempts|delivery attempts)|retry time(?:out)? exceeded|after a long failure period|message expired|delivery time expired|status=(?:bounced|expired)|returned to sender|action: failed|aborted after|after \\d+ attempts?\\b|after \\d+ attempt\\(s\\)|has been removed from the (?:mail )?queue)",
);

/** The server that wrote this goes on trying. */
export const STILL_TRIED = anyOf(
  "\\b(?:will (?:be retried|retry|keep (?:on )?trying|continue (?:to try|trying|to attempt|delivery|for)|try again|be re-?attempted|be tried again)|(?:be )?retried for|retried until|attempts will continue|warning (?:message )?only|just a warning|do not need to resend|not yet been delivered|has(?: not|n[’']t) been delivered yet|still (?:being retried|undelivered|trying|in the queue)|(?:has been|was|is|been) (?:delayed|postponed|deferred)|notification \\(delay\\)|delivery (?:delayed|incomplete)|status=deferred|stat=deferred|temporary problem delivering|no action is required on your part|action: delayed)",
  'retardé|remise différée|verzögert|wird (?:weiter|erneut) versucht|gecikti|gecikmeli|yeniden denenecek|bị (?:hoãn|trì hoãn)|sẽ (?:thử|tiếp tục thử)|задерж|отложен',
  '== \\S+ .*\\bdefer \\(',
  '\\btemp(?:orarily)? (?:rejected|failing)\\b',
);
