package spending_test

import (
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agency"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/agencyperson"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/viewer"
)

// thirdParty is 第三方: the lead evaluator of an engaged firm.
const thirdParty domaintest.Persona = "thirdParty"

// engaged is a firm under contract, with the lead evaluator's id.
func engaged(t *testing.T, h *domaintest.H) (contract uuid.UUID, team []uuid.UUID) {
	t.Helper()
	u := must(h.Client.User.Create().SetLogin(string(thirdParty)).SetName("江主评").SetPasswordHash("-").Save(h.Machine()))(t)
	must(h.Client.RoleGrant.Create().SetUser(u).SetRole(viewer.Agency).SetGrantedBy("于安全").Save(h.Machine()))(t)
	office, login := h.As(domaintest.Office), string(thirdParty)
	a := must(library.KeepAgency(office, h.Client, library.SaveAgency{NameZh: "示例绩效咨询有限公司", CreditCode: "91990000MA0000A027",
		Kind: agency.KindCONSULTING, OnPlatform: true}))(t)
	must(library.AddPerson(office, h.Client, library.AddAgencyPerson{AgencyID: a.ID, NameZh: "江主评", Leads: true, Certificates: "注册会计师", Login: &login}))(t)
	must(library.Engage(office, h.Client, library.AddContract{AgencyID: a.ID, No: "HT-1", NameZh: "重点评价", Amount: exact.MustMoney("10"),
		SignedOn: "2026-01-01", StartsOn: "2026-01-01", EndsOn: "2030-12-31", Deliverables: "评价报告"}))(t)
	contract = must(h.Client.AgencyContract.Query().OnlyID(h.Machine()))(t)
	return contract, must(h.Client.AgencyPerson.Query().Where(agencyperson.AgencyID(a.ID)).IDs(h.Machine()))(t)
}

// course is an evaluation under way, and who runs and who evaluates it.
type course struct {
	*ent.Evaluation
	t          *testing.T
	h          *domaintest.H
	d          *ent.Declaration
	runs, find domaintest.Persona
}

func (c *course) seen() workflow.Seen { return workflow.Seen{ID: c.ID, Version: c.Version} }

func (c *course) because(reason string) workflow.SeenWithReason {
	return workflow.SeenWithReason{ID: c.ID, Version: c.Version, Reason: reason}
}

// then takes what a verb answered.
func (c *course) then(e *ent.Evaluation, err error) {
	c.t.Helper()
	c.Evaluation = must(e, err)(c.t)
}

// financial is a 财政重点评价 by a third party whose independence is signed.
func financial(t *testing.T, h *domaintest.H, d *ent.Declaration) *course {
	t.Helper()
	c := &course{t: t, h: h, d: d, runs: domaintest.Office, find: thirdParty}
	contract, team := engaged(t, h)
	c.then(spending.Choose(h.As(c.runs), h.Client, spending.SelectEvaluation{DeclarationID: d.ID, Kind: evaluation.KindFINANCE, Reasons: []string{"AMOUNT", "POOR_SELF"}}))
	c.then(spending.Entrust(h.As(c.runs), h.Client, spending.AssignEvaluation{ID: c.ID, Version: c.Version, ContractID: &contract, Team: team}))
	a := must(h.Client.AgencyAssignment.Query().Where(agencyassignment.DeclarationID(d.ID)).Only(h.Machine()))(t)
	must(library.Sign(h.As(thirdParty), h.Client, library.SignIndependence{ID: a.ID, Version: a.Version, Commit: true}))(t)
	return c
}

// departmental is a 部门评价 by a panel of three.
func departmental(t *testing.T, h *domaintest.H, d *ent.Declaration) *course {
	t.Helper()
	c := &course{t: t, h: h, d: d, runs: domaintest.Dept, find: domaintest.Expert5}
	c.then(spending.Choose(h.As(c.runs), h.Client, spending.SelectEvaluation{DeclarationID: d.ID, Kind: evaluation.KindDEPARTMENT, Reasons: []string{"SAMPLE"}}))
	c.then(spending.Entrust(h.As(c.runs), h.Client, spending.AssignEvaluation{ID: c.ID, Version: c.Version, Experts: []string{"E05", "E02", "E08"}}))
	return c
}

// engaging is a contract of the department's own with the firm.
func engaging(firm uuid.UUID, no string) *library.AddContract {
	return &library.AddContract{AgencyID: firm, No: no, NameZh: "部门评价", Amount: exact.MustMoney("5"), SignedOn: "2026-01-01", StartsOn: "2026-01-01",
		EndsOn: "2030-12-31", Deliverables: "评价报告"}
}

// toScoring settles the framework's plan and has the unit give its papers, no others than
// those that it uploaded as evidence.
func (c *course) toScoring() {
	c.t.Helper()
	c.then(spending.SubmitPlan(c.h.As(c.runs), c.h.Client, c.seen()))
	c.then(spending.OpenData(c.h.As(c.runs), c.h.Client, spending.RequestData{ID: c.ID, Version: c.Version, DueOn: "2028-06-30",
		Items: []spending.DataItemInput{{NameZh: "支付凭证", Required: true}, {NameZh: "验收报告", Required: true}, {NameZh: "照片"}}}))
	none := "验收在下半年"
	if _, err := spending.SaveData(c.h.As(domaintest.Clerk2), c.h.Client, spending.SaveEvaluationData{ID: c.ID, Version: c.Version,
		Items: []spending.DataAnswer{{Files: []uuid.UUID{photo(c.t, c.h, c.d)}}}}); code(err) != fault.NotFound {
		c.t.Errorf("another file than evidence is given: %v", err)
	}
	c.then(spending.SaveData(c.h.As(domaintest.Clerk2), c.h.Client, spending.SaveEvaluationData{ID: c.ID, Version: c.Version,
		Items: []spending.DataAnswer{{Files: []uuid.UUID{evidence(c.t, c.h, c.d)}}, {Absent: &none}}}))
	c.then(spending.SubmitData(c.h.As(domaintest.Clerk2), c.h.Client, c.seen()))
}

// found is a whole draft: of the first measure's points only so many, of others all.
func found(p form.EvaluationPlan, less map[int]string, photo uuid.UUID) form.EvaluationDraft {
	text := func(s string) *string { return &s }
	day := clock.Date("2028-06-10")
	d := form.EvaluationDraft{Summary: text("项目总体完成，管理尚有不足。"), Experience: text("按月调度进度。"), Suggestions: text("加快支付，补齐验收。"),
		Problems: []string{"验收资料不完整", "支付进度滞后"},
		Visits: []form.SiteVisit{{On: &day, Place: text("示例路"), People: text("江主评"), Findings: text("道路已通车"),
			Photos: []form.SitePhoto{{File: photo}}}}}
	for i, m := range p.Measures() {
		score := form.MeasureScore{Points: m.Weight, Basis: text("见资料清单")}
		if points, fewer := less[i]; fewer {
			score.Points, score.Reason = text(points), text("资料不能证明")
		}
		d.Scores = append(d.Scores, inputs(m, score))
	}
	return d
}

// inputs types what a measure's rule asks for, so that it comes to these points.
func inputs(m form.PlanMeasure, score form.MeasureScore) form.MeasureScore {
	points := exact.MustPoints(*score.Points)
	switch form.Word(m.Rule) {
	case "CHECKLIST":
		share := points.Rat()
		share.Quo(share, exact.MustPoints(*m.Weight).Rat())
		for range m.Checkpoints {
			score.Checks = append(score.Checks, string(exact.Fixed(share, 6)))
		}
	case "RATIO":
		actual := points.String()
		score.Planned, score.Actual = m.Weight, &actual
	case "COST_SAVING":
		score.Planned, score.Actual = m.Weight, m.Weight
	}
	return score
}

// photo is a file that evaluators brought from the site.
func photo(t *testing.T, h *domaintest.H, d *ent.Declaration) uuid.UUID {
	t.Helper()
	return must(h.Client.Attachment.Create().SetDeclarationID(d.ID).SetKind(attachment.KindSITE).SetName("现场.jpg").
		SetMime("image/jpeg").SetSize(1).SetSha256("01").Save(h.Machine()))(t).ID
}

// toDraft scores and hands the draft report in.
func (c *course) toDraft(less map[int]string) {
	c.t.Helper()
	c.toScoring()
	c.then(spending.SaveScores(c.h.As(c.find), c.h.Client, spending.SaveEvaluationDraft{ID: c.ID, Version: c.Version,
		Draft: found(c.Plan, less, photo(c.t, c.h, c.d))}))
	c.then(spending.SubmitScores(c.h.As(c.find), c.h.Client, c.seen()))
}

// toCheck asks for the unit's opinion, which has so many objections.
func (c *course) toCheck(objections ...spending.ObjectionInput) {
	c.t.Helper()
	c.then(spending.AskOpinion(c.h.As(c.runs), c.h.Client, c.because("底稿齐全，依据充分")))
	c.then(spending.Opine(c.h.As(domaintest.Head2), c.h.Client, spending.GiveOpinion{ID: c.ID, Version: c.Version, Objections: objections}))
}

// objection is one of the unit's, and refused its answer.
var objection = spending.ObjectionInput{About: "验收资料", Text: "验收已在十一月完成"}

func refused(why string) []spending.ObjectionAnswer {
	no := false
	return []spending.ObjectionAnswer{{Adopted: &no, Answer: &why}}
}

// checked keeps answers, and what an expert says of the report.
func (c *course) checked(answers []spending.ObjectionAnswer, expert string) error {
	e, err := spending.SaveCheck(c.h.As(c.runs), c.h.Client, spending.SaveEvaluationCheck{ID: c.ID, Version: c.Version, Answers: answers,
		Check: &spending.ReportCheckInput{Expert: expert, Opinion: "结论有依据，同意定稿"}})
	if err == nil {
		c.Evaluation = e
	}
	return err
}

// toFinal has the unit object once, and the report checked and signed.
func (c *course) toFinal(less map[int]string) {
	c.t.Helper()
	c.toDraft(less)
	c.toCheck(objection)
	if err := c.checked(refused("未见验收报告原件"), "E01"); err != nil {
		c.t.Fatal(err)
	}
	c.then(spending.SignReport(c.h.As(c.find), c.h.Client, c.seen()))
	c.then(spending.Finalise(c.h.As(c.runs), c.h.Client, c.seen()))
}
