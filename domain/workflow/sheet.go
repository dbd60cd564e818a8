package workflow

import "hengxiao/ent/generated/ent/expertsheet"

// The steps of an expert's sheet (专家个人评审表).
const (
	Accept  Action = "accept"
	Decline Action = "decline"
	Recuse  Action = "recuse"
	Start   Action = "start"
	Extend  Action = "extend"
	HandIn  Action = "submit"
	Reopen  Action = "reopen"
	Lock    Action = "lock"
	Void    Action = "void"
	Lapse   Action = "lapse" // an invitation that nobody answered within its hours
)

type (
	seat  = expertsheet.Status
	seats = []seat
)

const (
	invited   = expertsheet.StatusINVITED
	accepted  = expertsheet.StatusACCEPTED
	declined  = expertsheet.StatusDECLINED
	recused   = expertsheet.StatusRECUSED
	scoring   = expertsheet.StatusSCORING
	submitted = expertsheet.StatusSUBMITTED
	reopened  = expertsheet.StatusREOPENED
	locked    = expertsheet.StatusLOCKED
	void      = expertsheet.StatusVOID
)

// sheets is the procedure of an expert's sheet.
var sheets = []Step[seat]{
	{Accept, "接受", seats{invited}, accepted, roles{expert}, roles{office}},
	{Decline, "谢绝", seats{invited, accepted}, declined, roles{expert}, roles{office}},
	{Lapse, "逾期未复", seats{invited}, declined, roles{system}, roles{office}},
	{Recuse, "回避", seats{invited, accepted, scoring}, recused, roles{expert, office}, roles{office}},
	{Start, "开始评分", seats{accepted}, scoring, roles{expert, system}, roles{expert}},
	{Extend, "延长评审期限", seats{scoring}, scoring, roles{office}, roles{expert}},
	{Extend, "延长评审期限", seats{reopened}, reopened, roles{office}, roles{expert}},
	{HandIn, "提交", seats{scoring, reopened}, submitted, roles{expert}, roles{office}},
	{Reopen, "退回重评", seats{submitted}, reopened, roles{office}, roles{expert}},
	{Lock, "锁定", seats{submitted}, locked, roles{system}, nil},
	{Void, "作废", seats{invited, accepted, scoring, submitted, reopened, locked}, void, roles{office, system}, roles{expert}},
}

// ExcuseItem is a member's leaving of one project of a meeting (回避本项), which is no
// step of the sheet: that stays counted until it is voided.
const ExcuseItem = "excuseMeeting"

// Personal are the actions whose reasons tell of who has the seat, as histories write them:
// of ties, or of what kept him from being done in time.
var Personal = []string{string(Decline), string(Recuse), string(Void), string(Extend), ExcuseItem}

// Unanswered is the reason of an invitation that nobody answered in time.
const Unanswered = "逾期未答复"

// Open are the statuses in which an expert writes on the sheet.
var Open = seats{scoring, reopened}

// Valid are the statuses in which a sheet counts or will count.
var Valid = seats{invited, accepted, scoring, submitted, reopened, locked}
