// Package exchange carries data to and from other systems: results to budget
// preparation (预算编制), what may be paid to the payment system (支付系统), their answers
// back, in files people and machines can read.
package exchange

import (
	"fmt"
	"math/big"
	"regexp"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// SchemaVersion is the version of the message's fields.
const SchemaVersion = "1.0"

// BudgetMessage tells budget preparation what the review of one project concluded.
// Sealed, it is the same document each time it is sent.
type BudgetMessage struct {
	ID             string         `json:"id"`
	SchemaVersion  string         `json:"schemaVersion"`
	IdempotencyKey string         `json:"idempotencyKey"` // project, year and version
	Division       string         `json:"division"`
	FiscalYear     int            `json:"fiscalYear"`
	Version        int            `json:"version"`
	ProjectCode    string         `json:"projectCode"`
	NameZh         string         `json:"nameZh"`
	UnitCode       string         `json:"unitCode"`
	DepartmentCode string         `json:"departmentCode"`
	SectionCode    string         `json:"sectionCode"`
	ProjectKind    string         `json:"projectKind"`
	ProKindCode    string         `json:"proKindCode"` // the kind's code in 预算管理一体化
	ExpFuncCode    string         `json:"expFuncCode"`
	FundSources    []SourceAmount `json:"fundSources"`
	DeclaredAmount Amount         `json:"declaredAmount"`
	ReviewedAmount Amount         `json:"reviewedAmount"`
	PlannedAmount  *Amount        `json:"plannedAmount"` // of the money under the batch's ceiling; null without one
	Conclusion     term.Opinion   `json:"conclusion"`
	Priority       *int           `json:"priority"`
	Score          *exact.Points  `json:"score"`
	Grade          term.Grade     `json:"grade"`
	LineCuts       []LineCut      `json:"lineCuts"`
	Indicators     []Indicator    `json:"indicators"`
	Hash           string         `json:"hash"` // SHA-256 of the canonical message without it
}

// Sealed is a message of either kind as it travels: under its name, with nothing changed
// since it was sealed.
type Sealed interface {
	Name() string
	Whole() bool
	JSON() []byte
}

// Amount is one amount in both units: ours is 万元, theirs 元.
type Amount struct {
	Wan  exact.Money   `json:"wan"`
	Yuan exact.Decimal `json:"yuan"`
}

// AmountOf is exact in both units.
func AmountOf(m exact.Money) Amount {
	return Amount{Wan: m, Yuan: exact.Fixed(big.NewRat(int64(m), 100), 2)}
}

// SourceAmount is one source of the year's money.
type SourceAmount struct {
	Source string `json:"source"`
	NameZh string `json:"nameZh"`
	Amount Amount `json:"amount"`
}

// LineCut is what was taken from one line of 预算明细, numbered from 1.
type LineCut struct {
	No         int    `json:"no"`
	NameZh     string `json:"nameZh"`
	DepEcoCode string `json:"depEcoCode"`
	Declared   Amount `json:"declared"`
	Cut        Amount `json:"cut"`
	Reason     string `json:"reason"`
	ReasonZh   string `json:"reasonZh"`
}

// Indicator is one line of the targets that the money is given for.
type Indicator struct {
	No          int          `json:"no"`
	Horizon     string       `json:"horizon"`
	Level1      string       `json:"level1"`
	Level2      string       `json:"level2"`
	NameZh      string       `json:"nameZh"`
	Operator    string       `json:"operator"`
	TargetValue string       `json:"targetValue"`
	TargetText  string       `json:"targetText"`
	Unit        string       `json:"unit"`
	Weight      exact.Points `json:"weight"`
}

// safe is what an id may be made of, as ids are file names too.
var safe = regexp.MustCompile(`^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$`)

// Seal checks the message and gives it its id, its key and its hash. What has no
// amount is never sent.
func (m BudgetMessage) Seal() (BudgetMessage, error) {
	if err := m.check(); err != nil {
		return BudgetMessage{}, err
	}
	m.SchemaVersion = SchemaVersion
	m.ID = fmt.Sprintf("%s-%d-%s-v%d", m.Division, m.FiscalYear, m.ProjectCode, m.Version)
	m.IdempotencyKey = fmt.Sprintf("%s/%d/%d", m.ProjectCode, m.FiscalYear, m.Version)
	m.Hash = m.sum()
	return m, nil
}

// Name is the message's id.
func (m BudgetMessage) Name() string { return m.ID }

// Whole tells whether the message is as it was sealed.
func (m BudgetMessage) Whole() bool { return m.ID != "" && m.Hash == m.sum() }

func (m BudgetMessage) sum() string {
	m.Hash = ""
	return paper.Hash(m)
}

// JSON is the message as it travels: its canonical text and a line end.
func (m BudgetMessage) JSON() []byte { return append(paper.Canonical(m), '\n') }

func (m BudgetMessage) check() error {
	var faults fault.List
	for _, f := range []struct{ path, value, nameZh string }{
		{"division", m.Division, "区划"},
		{"projectCode", m.ProjectCode, "项目编码"},
	} {
		if !safe.MatchString(f.value) {
			faults.Add(fault.New(fault.BadInput, "%s“%s”为空或含有字母、数字、-、_以外的字符", f.nameZh, f.value).At(f.path))
		}
	}
	for _, f := range []struct{ path, value, nameZh string }{
		{"nameZh", m.NameZh, "项目名称"},
		{"unitCode", m.UnitCode, "单位编码"},
		{"sectionCode", m.SectionCode, "科室编码"},
		{"projectKind", m.ProjectKind, "项目类别"},
		{"proKindCode", m.ProKindCode, "一体化项目类别"},
		{"expFuncCode", m.ExpFuncCode, "支出功能分类"},
		{"conclusion", string(m.Conclusion), "评审结论"},
	} {
		if f.value == "" {
			faults.Add(fault.New(fault.Required, "缺少%s", f.nameZh).At(f.path))
		}
	}
	if m.FiscalYear < 2000 || m.FiscalYear > 2999 || m.Version < 1 {
		faults.Add(fault.New(fault.Number, "预算年度或版本号无效").At("fiscalYear"))
	}
	declared, reviewed := m.DeclaredAmount.Wan, m.ReviewedAmount.Wan
	switch {
	case m.Conclusion == term.Revise:
		faults.Add(fault.New(fault.Required, "修改后再评的项目没有审定金额，不能推送").At("reviewedAmount"))
	case declared <= 0 || reviewed < 0:
		faults.Add(fault.New(fault.AmountPositive, "申报金额须大于0，审定金额不能为负").At("reviewedAmount"))
	case m.PlannedAmount != nil && m.PlannedAmount.Wan < 0:
		faults.Add(fault.New(fault.AmountPositive, "拟安排金额不能为负").At("plannedAmount"))
	case m.PlannedAmount != nil && m.PlannedAmount.Wan > declared:
		faults.Add(fault.New(fault.ApprovedOver, "拟安排金额%s万元超过申报金额%s万元", m.PlannedAmount.Wan, declared).At("plannedAmount"))
	case reviewed > declared:
		faults.Add(fault.New(fault.ApprovedOver, "审定金额%s万元超过申报金额%s万元", reviewed, declared).At("reviewedAmount"))
	}
	return faults.Err()
}
