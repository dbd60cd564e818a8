package standard

import (
	"slices"

	"hengxiao/domain/fault"
)

// RecusalRules say what keeps an expert from judging a project (专家回避规则), and
// what the office should only know of.
type RecusalRules struct {
	Header
	Rules []RecusalRule `json:"rules"`
}

// RecusalRule holds for facts of one kind that reach the project in one of its ways.
type RecusalRule struct {
	Code        string        `json:"code"`
	NameZh      string        `json:"nameZh"`
	Reason      RecusalReason `json:"reason"`
	Tie         Tie           `json:"tie"`
	Reach       []Reach       `json:"reach"`
	Years       *int          `json:"years,omitempty"` // how long a tie binds after it ended; absent: for ever
	Effect      Force         `json:"effect"`
	Dismissible bool          `json:"dismissible"` // whether the office may find that a hit is none
}

// RecusalReason is a reason of recusal, as a draw's record names it.
type RecusalReason string

// Tie is a kind of fact that ties an expert to somebody.
type Tie string

// The ties. All but the last four are known from the library; Judged, Objected and
// Colleague from the procedure, Account from the installation.
const (
	TieEmployer  Tie = "EMPLOYER"   // works there now, by the name of the employer
	TieWorked    Tie = "WORKED_FOR" // worked for the unit
	TieConsulted Tie = "CONSULTING" // a consulting contract with the unit
	TieTookPart  Tie = "TOOK_PART"  // had a part in the project
	TieRelative  Tie = "RELATIVE"   // a close relative
	TieInterest  Tie = "INTEREST"   // shareholder or officer of a firm
	TieDeclared  Tie = "DECLARED"   // the expert asks not to judge the unit
	TieAccount   Tie = "ACCOUNT"    // acts for the unit in this system
	TieJudged    Tie = "JUDGED"     // has judged the project in an earlier round
	TieObjected  Tie = "OBJECTED"   // the unit asks that the expert shall not judge
	TieColleague Tie = "COLLEAGUE"  // another member of the panel has the same employer
)

var ties = []Tie{TieEmployer, TieWorked, TieConsulted, TieTookPart, TieRelative, TieInterest, TieDeclared, TieAccount,
	TieJudged, TieObjected, TieColleague}

// Reach says to what of a project a tie leads.
type Reach string

// The ways in which a tie reaches a project.
const (
	ReachUnit       Reach = "UNIT"
	ReachDepartment Reach = "DEPARTMENT"
	ReachProject    Reach = "PROJECT"
	ReachStaff      Reach = "STAFF"  // the unit's head or clerk, by name
	ReachPapers     Reach = "PAPERS" // a firm that the declaration names
	ReachPanel      Reach = "PANEL"
)

var allReaches = []Reach{ReachUnit, ReachDepartment, ReachProject, ReachStaff, ReachPapers, ReachPanel}

// Force is what a hit does.
type Force string

// A BAR keeps the expert away, a MARK is told and kept.
const (
	ForceBar  Force = "BAR"
	ForceMark Force = "MARK"
)

var forces = []Force{ForceBar, ForceMark}

// reaches says which ways a tie can lead.
var reaches = map[Tie][]Reach{
	TieEmployer:  {ReachUnit, ReachDepartment, ReachPapers},
	TieWorked:    {ReachUnit, ReachDepartment},
	TieConsulted: {ReachUnit, ReachDepartment, ReachProject},
	TieTookPart:  {ReachProject},
	TieRelative:  {ReachUnit, ReachDepartment, ReachStaff},
	TieInterest:  {ReachPapers},
	TieDeclared:  {ReachUnit, ReachDepartment},
	TieAccount:   {ReachUnit, ReachDepartment},
	TieJudged:    {ReachProject},
	TieObjected:  {ReachProject},
	TieColleague: {ReachPanel},
}

// recusalReasons are those that a rule may give.
var recusalReasons = []RecusalReason{"EMPLOYED", "TOOK_PART", "RELATIVE", "INTEREST", "EX_ANTE", "OBJECTED", "COLLEAGUE"}

func (r *RecusalRules) into(s *Set) { s.Recusal = r }

func (r *RecusalRules) inspect(in *inspection) {
	rows := make([]entry, len(r.Rules))
	for i, rule := range r.Rules {
		rows[i] = entry{at("rules[%d]", i), "规则", rule.NameZh, rule.Code}
		rule.inspect(in, rows[i])
	}
	in.unique(rows)
	in.must(len(rows) > 0, fault.Required, "rules", "至少应有一条规则")
}

func (r RecusalRule) inspect(in *inspection, e entry) {
	in.named(e)
	in.must(slices.Contains(recusalReasons, r.Reason), fault.NotFound, e.path+".reason", "%s的回避事由不存在：%s", e, r.Reason)
	in.must(slices.Contains(forces, r.Effect), fault.NotFound, e.path+".effect", "%s的效果应为 BAR 或 MARK", e)
	in.must(len(r.Reach) > 0, fault.Required, e.path+".reach", "%s缺少适用对象", e)
	for _, reach := range r.Reach {
		in.must(slices.Contains(reaches[r.Tie], reach), fault.NotFound, e.path+".reach", "%s的条件不成立：%s %s", e, r.Tie, reach)
	}
	in.must(r.Years == nil || *r.Years >= 0, fault.Number, e.path+".years", "%s的年数不能为负", e)
	in.must(r.Tie != TieColleague || r.Effect == ForceMark, fault.BadInput, e.path+".effect", "%s只能作为提示：人数上限在抽取时限定", e)
}
