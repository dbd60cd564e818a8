package printing

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper"
	"hengxiao/domain/receipt"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	kept "hengxiao/ent/generated/ent/receipt"
	"hengxiao/ent/store"
)

// Kind is one of the official forms; its name stands in addresses.
type Kind string

// The forms, in the order of the year.
const (
	Declaration    Kind = "declarations"     // 项目支出绩效目标申报表
	TargetReview   Kind = "target-reviews"   // 绩效目标审核表
	ExpertSheet    Kind = "sheets"           // 专家评审表
	Meeting        Kind = "meetings"         // 集体评审记录
	Monitoring     Kind = "monitorings"      // 绩效运行监控表
	SelfEvaluation Kind = "self-evaluations" // 绩效自评表
	Evaluation     Kind = "evaluations"      // 绩效评价指标体系及评分表
	Overall        Kind = "overalls"         // 部门整体支出绩效目标申报表
	SelfRollup     Kind = "rollups"          // 绩效自评汇总表
)

// makers fill each form from its row; what the viewer does not see is not there.
var makers = map[Kind]func(context.Context, *ent.Client, uuid.UUID) (*made, error){
	Declaration: makeDeclaration, TargetReview: makeTargetReview, ExpertSheet: makeSheet, Meeting: makeMeeting,
	Monitoring: makeMonitoring, SelfEvaluation: makeSelfEvaluation, Evaluation: makeEvaluation, Overall: makeOverall,
	SelfRollup: makeRollup,
}

// made is a form that was filled.
type made struct {
	Form
	subject     uuid.UUID // its row
	of          string    // whose it is: the file's name says it after the title
	final       bool      // signed or closed: what it says changes no more
	declaration *uuid.UUID
	division    string
	year        int
	issuer      string
}

// about is the project that a form is of.
func (m *made) about(d *ent.Declaration, set *standard.Set) {
	m.declaration, m.division, m.year, m.of = &d.ID, d.Division, d.BudgetYear, d.NameZh
	m.issuer = set.Codes.Bureau(d.Division)
}

// Print is a form that the viewer sees as a file with one of the endings. A final one
// is printed once with a code and given out as it was; others say that they are drafts.
// The name is the file's.
func Print(ctx context.Context, st *store.Store, kind Kind, id uuid.UUID, ending string) (name string, body []byte, err error) {
	fill, known := makers[kind]
	if !known || !slices.Contains(receipt.Endings, ending) {
		return "", nil, fault.Missing()
	}
	m, err := fill(ctx, st.Client, id)
	if ent.IsNotFound(err) {
		return "", nil, fault.Missing()
	}
	if err != nil {
		return "", nil, err
	}
	sheets := receipt.Sheets{Paper: m.Paper(), Pages: m.Book()}
	title := m.Title + "（" + m.of + "）"
	if m.final {
		body, err = m.freeze(ctx, st, clipped(title), sheets, ending)
		return receipt.FileName(title) + ending, body, err
	}
	receipt.Draft(sheets.Paper)
	body, err = sheets.Print(ending)
	return receipt.FileName(title+"草稿") + ending, body, err
}

// freeze is the file of a final form: as it was kept, or kept now.
func (m *made) freeze(ctx context.Context, st *store.Store, title string, s receipt.Sheets, ending string) ([]byte, error) {
	about := receipt.About{Kind: kept.KindFORM, SubjectID: &m.subject, DeclarationID: m.declaration, Division: m.division,
		Title: title, Issuer: m.issuer, Year: m.year, Hash: paper.Hash(m.Form)}
	code, on, body, err := receipt.Kept(ctx, st.Client, about, ending)
	if err != nil || body != nil {
		return body, err
	}
	s.Paper.On = on
	receipt.Seal(s.Paper, code, about.Hash, nil)
	if body, err = s.Print(ending); err != nil {
		return nil, err
	}
	return body, st.InTx(ctx, func(ctx context.Context) error {
		return receipt.Keep(ctx, ent.FromContext(ctx), code, about, ending, body)
	})
}

// clipped keeps a title within a receipt's column.
func clipped(title string) string {
	const longest = 200
	if runes := []rune(title); len(runes) > longest {
		return string(runes[:longest-1]) + "…"
	}
	return title
}
