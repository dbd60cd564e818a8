package scale

import (
	"fmt"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/filing"
	"hengxiao/domain/screening"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/targetreview"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// declared is a generated declaration while its rows are made. The row holds what
// the others ask of it; create is what is written.
type declared struct {
	*ent.Declaration
	create  *ent.DeclarationCreate
	n       int // among all projects
	year    *year
	unit    *unit
	outcome term.Outcome
	course  []taken
	panel   *drawn // where experts were drawn
	round   uuid.UUID
}

// declare makes the k-th project of a year, the n-th of all, with its declaration.
func (m *maker) declare(y *year, k, n int) error {
	u := m.units[n%len(m.units)]
	u.declaredThisYear++
	serial := fmt.Sprintf("%03d", u.declaredThisYear)
	d := &declared{n: n, year: y, unit: u}
	born := y.begin.AddDays(1).Time().Add(time.Duration(k) * 4 * 24 * time.Hour / time.Duration(y.count)).UTC().Truncate(time.Millisecond)
	f, amount := fill(n, u, y.BudgetYear, serial)
	d.Declaration = &ent.Declaration{ID: dated(born, "declaration", n), ProjectID: dated(born, "project", n), Division: m.division,
		Code: fmt.Sprintf("%d-%s-%s", y.BudgetYear, u.code, serial), NameZh: *f.NameZh, Amount: &amount, Form: f, CreatedAt: born, Revision: 1}
	d.create = m.db.Declaration.Create().SetID(d.ID).SetCreatedAt(born).SetProjectID(d.ProjectID).SetBatchID(y.ID).
		SetUnitID(u.id).SetSectionID(u.section).SetBudgetYear(y.BudgetYear).SetCode(d.Code).SetForm(f).
		SetNameZh(d.NameZh).SetNormalName(standard.NormalName(d.NameZh)).SetProjectKind(*f.ProjectKind).SetNature(*f.Nature).
		SetExpFuncCode(*f.ExpFuncCode).SetAmount(amount).SetIndicatorCount(len(f.Indicators))
	grade := mix[n%len(mix)].lastGrade
	project := m.db.Project.Create().SetID(d.ProjectID).SetCreatedAt(born).SetCode(d.Code).SetNameZh(d.NameZh).
		SetUnitID(u.id).SetSectionID(u.section).SetNillableLastGrade(grade)
	if grade != nil {
		project.SetLastGradeYear(y.BudgetYear - 2)
	}
	m.rows.projects = append(m.rows.projects, project)
	verdict, err := m.screen(d, grade)
	if err != nil {
		return err
	}
	d.outcome = verdict.Outcome
	if err := m.walk(d, k); err != nil {
		return fmt.Errorf("%s: %w", d.Code, err)
	}
	m.submitted(d)
	if err := m.reviewed(d, verdict); err != nil {
		return fmt.Errorf("%s: %w", d.Code, err)
	}
	m.settle(d)
	m.rows.declarations = append(m.rows.declarations, d.create)
	return nil
}

// screen judges the form by the rules, as screening will.
func (m *maker) screen(d *declared, grade *term.Grade) (*screening.Verdict, error) {
	f := d.Form
	last := exact.MustMoney(*f.LastYearBudget)
	return screening.Evaluate(m.set.Screening, m.set.Codes, screening.Facts{BudgetYear: *f.BudgetYear, UnitCode: f.UnitCode, NameZh: f.NameZh,
		ProjectKind: *f.ProjectKind, Nature: *f.Nature, Tags: f.Tags, Amount: *d.Amount, LastYearBudget: &last, LastGrade: grade})
}

// walk brings the declaration to its goal: the approved budget in a closed year,
// or any stage in the open one. One in fifty of a closed year was withdrawn.
func (m *maker) walk(d *declared, k int) (err error) {
	to, turn := approved, d.year.turn[d.outcome]
	switch experts := d.outcome == term.ByExpert || d.outcome == term.ExpertCollective; {
	case d.year.closed && k%50 == 7:
		to = withdrawn
	case d.year.closed:
	case experts && m.seatsOpen(d):
		to = goal{stage: declaration.StageINDIVIDUAL_REVIEW}
	default:
		to = goals[d.outcome][turn%len(goals[d.outcome])]
		d.year.turn[d.outcome]++
	}
	d.course, err = walk(d.year, d.n, way(d.outcome, d.unit.subordinate), to)
	return err
}

// submitted makes the frozen version, where the form was handed in.
func (m *maker) submitted(d *declared) {
	if !has(d.course, workflow.Submit) {
		d.Revision = 0
		return
	}
	at, files := d.course[0].at, []form.FileRef{}
	d.create.SetSubmittedOn(clock.DateOf(at))
	hash := must(filing.HashOf(d.Form, files))
	d.course[0].hash = hash
	m.rows.versions = append(m.rows.versions, m.db.DeclarationVersion.Create().SetID(dated(at, "version", d.n)).SetCreatedAt(at).
		SetDeclarationID(d.ID).SetNo(1).SetForm(d.Form).SetFiles(files).SetHash(hash).SetSubmittedBy(actors[viewer.UnitClerk]))
	for i, row := range filing.Indicators(m.db, d.Declaration) {
		m.rows.indicators = append(m.rows.indicators, row.SetID(dated(at, "indicator", d.n*len(d.Form.Indicators)+i)).SetCreatedAt(at).
			SetLocked(has(d.course, workflow.ApproveBatch)))
	}
}

// must gives a value whose making cannot fail.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// reviewed makes what screening, section and experts left, as far as it went.
func (m *maker) reviewed(d *declared, v *screening.Verdict) error {
	if at, ok := d.when(workflow.ScreenPass, workflow.ScreenExempt); ok {
		d.explain(v.DecidedBy.NameZh+"："+v.DecidedBy.Why, workflow.ScreenPass, workflow.ScreenExempt)
		d.create.SetOutcome(v.Outcome)
		m.rows.verdicts = append(m.rows.verdicts, v.Kept(m.db).SetID(dated(at, "verdict", d.n)).SetCreatedAt(at).SetDeclarationID(d.ID).SetRevision(1))
	}
	m.checked(d)
	if at, ok := d.when(workflow.ExemptConfirm, workflow.SectionPassAlone); ok {
		d.create.SetReviewedAmount(*d.Amount).SetOpinion(term.Agree).SetConcludedAt(at)
		d.ReviewedAmount = d.Amount
	}
	if !has(d.course, workflow.PanelConfirm) {
		return nil
	}
	return m.judged(d)
}

// checked makes the section's 绩效目标审核表.
func (m *maker) checked(d *declared) {
	at, ok := d.when(workflow.SectionPass, workflow.SectionPassAlone, workflow.SectionReturn)
	if !ok {
		return
	}
	decision, percent, said := targetreview.DecisionPASSED, exact.Points(92), "目标明确、指标可量，同意进入下一环节。"
	if has(d.course, workflow.SectionReturn) {
		decision, percent, said = targetreview.DecisionRETURNED, 82, "个别指标不够具体，请补充后重报。"
		d.explain(said, workflow.SectionReturn)
	}
	var items []form.ReviewItem
	total := exact.Points(0)
	for _, it := range m.set.TargetReview.Items() {
		points := it.Weight * percent / 100
		items = append(items, form.ReviewItem{Code: it.Code, Points: &points})
		total += points
	}
	d.explain(said, workflow.SectionPass, workflow.SectionPassAlone)
	m.rows.reviews = append(m.rows.reviews, m.db.TargetReview.Create().SetID(dated(at, "target review", d.n)).SetCreatedAt(at).
		SetDeclarationID(d.ID).SetRevision(1).SetReviewerName(actors[viewer.SectionReviewer]).SetItems(items).SetTotal(total).
		SetGrade(m.set.TargetReview.Grade(total)).SetOpinion(said).SetDecision(decision))
}

// settle writes where the declaration stands, and the history of how it came there.
func (m *maker) settle(d *declared) {
	d.explain(document(d.year.BudgetYear), workflow.ApproveBatch)
	stage, since := declaration.StageDRAFT, d.CreatedAt
	for i, t := range d.course {
		stage, since = t.To, t.at
		m.rows.history = append(m.rows.history, m.step(d, i, t))
	}
	d.create.SetStage(stage).SetStageSince(since).SetVersion(1 + len(d.course)).SetRevision(d.Revision)
	y := d.year
	switch stage {
	case declaration.StageDRAFT, declaration.StageUNIT_REVIEW:
		d.create.SetDueAt(y.DeclareDeadline.End())
	case declaration.StageSECTION_REVIEW, declaration.StageEXEMPTED:
		d.create.SetDueAt(y.SectionDeadline.End())
	case declaration.StageRETURNED:
		due := clock.DateOf(m.now).AddDays(filingEnds - today).End()
		d.create.SetReturnRounds(1).SetReturnedUntil(due).SetDueAt(due)
	case declaration.StageAPPROVED:
		d.create.SetApprovedAmount(*d.ReviewedAmount)
	}
}

// actors are the names under which the steps were taken.
var actors = map[viewer.Role]string{
	viewer.UnitClerk: "陈示经（经办）", viewer.UnitHead: "何示长（负责人）", viewer.DeptReviewer: "吴示管（主管部门）",
	viewer.SectionReviewer: "郑示科（业务科室）", viewer.PerfOffice: "罗示绩（绩效办）", viewer.BudgetSection: "唐示预（预算科）",
	viewer.PanelLeader: "专家组组长", viewer.SystemRole: "系统",
}

// step is the i-th step as a row of history.
func (m *maker) step(d *declared, i int, t taken) *ent.StageChangeCreate {
	row := m.db.StageChange.Create().SetID(dated(t.at, "step", 16*d.n+i)).SetCreatedAt(t.at).SetDeclarationID(d.ID).
		SetAction(string(t.Action)).SetFromStage(string(t.from)).SetToStage(string(t.To)).
		SetActorRole(t.role()).SetActorName(actors[t.role()]).SetReason(t.reason).SetRevision(1).SetSnapshotHash(t.hash)
	if t.Action == workflow.SectionReturn {
		row.SetReasonCode("RET_INDICATOR").SetRemarks([]form.Remark{{Path: "indicators[0].targetValue", Text: "请说明该值的来源，并与同类项目比较。"}})
	}
	return row
}

// when is the moment of the first of these steps that was taken.
func (d *declared) when(actions ...workflow.Action) (time.Time, bool) {
	for _, t := range d.course {
		for _, a := range actions {
			if t.Action == a {
				return t.at, true
			}
		}
	}
	return time.Time{}, false
}

// explain gives the steps of these actions their reason.
func (d *declared) explain(reason string, actions ...workflow.Action) {
	for i, t := range d.course {
		if has([]taken{t}, actions...) {
			d.course[i].reason = reason
		}
	}
}
