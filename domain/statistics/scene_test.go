package statistics_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/problem"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/targetreview"
	"hengxiao/ent/term"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// year is a year that has ended in all ways.
type year struct {
	*testing.T
	*domaintest.H
	chance  *rand.Rand
	ctx     context.Context
	db      *ent.Client
	library *ent.LibraryIndicator
	imports [2]uuid.UUID // of the payment system, the later one first
}

// one of some values.
func one[V any](y *year, of ...V) V { return of[y.chance.IntN(len(of))] }

// lived fills the district with rows of every kind that a table counts. Chance decides
// what they are; its seed is fixed.
func lived(t *testing.T, h *domaintest.H, n int) {
	t.Helper()
	y := &year{T: t, H: h, chance: rand.New(rand.NewPCG(20270, uint64(n)))}
	err := h.Store.InTx(trace.Quiet(h.Machine()), func(ctx context.Context) error {
		y.ctx, y.db = ctx, ent.FromContext(ctx)
		for i, asOf := range []clock.Date{"2027-09-30", "2027-06-30"} {
			y.imports[i] = y.db.ExecutionImport.Create().SetYear(2027).SetAsOf(asOf).SetSource("FILE").SetName("f").SetHash("h").SetRows(1).
				SetChanged(1).SetAdjustedBudget(1).SetExecuted(1).SetImportedBy(uuid.New()).SetImportedByName("科员").SaveX(ctx).ID
		}
		y.library = y.db.LibraryIndicator.Create().SetNameZh("合格率").SetNormalName("合格率").SetLevel2("OUT_QLTY").SetOperator("GE").
			SetTags([]string{}).SetOrigin("OFFICE").SaveX(ctx)
		for i := range n {
			u := h.Units[one(y, "205001", "205101", "212001")]
			code := fmt.Sprintf("L%03d", i)
			p := y.db.Project.Create().SetCode(code).SetNameZh(code).SetUnit(u).SetSectionID(u.SectionID).SaveX(ctx)
			for _, budgetYear := range []int{2026, 2027} {
				d := y.declare(p, u, budgetYear)
				y.indicate(d)
				y.review(d)
				if d.Stage == declaration.StageAPPROVED {
					y.spend(d)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (y *year) declare(p *ent.Project, u *ent.Unit, budgetYear int) *ent.Declaration {
	stage := one(y, append(workflow.InOrder, "APPROVED", "APPROVED", "APPROVED", "REVIEW_CLOSED", "REPORTED")...)
	amount := exact.Money(1 + y.chance.Int64N(90_000_000))
	create := y.db.Declaration.Create().SetProject(p).SetBatch(y.Batch).SetUnit(u).SetSectionID(u.SectionID).SetBudgetYear(budgetYear).
		SetCode(p.Code).SetNameZh(p.NameZh).SetForm(form.Declaration{Tags: one(y, nil, []string{"LIVELIHOOD"}, []string{"IT", "LIVELIHOOD"})}).
		SetExpFuncCode(one(y, "2050299", "2050203", "2120303")).SetNature(one(y, "NEW", "CONTINUED")).SetAmount(amount).
		SetStage(stage).SetStageSince(y.Clock.Now().AddDate(0, 0, -y.chance.IntN(40))).SetReturnRounds(y.chance.IntN(3)).
		SetReviewRound(1).SetRevision(1 + y.chance.IntN(2)).SetDueAt(y.Clock.Now().AddDate(0, 0, 10-y.chance.IntN(20)))
	if y.chance.IntN(4) > 0 {
		create.SetSubmittedOn(one[clock.Date](y, "2026-07-20", "2026-07-31", "2026-08-01"))
	}
	if y.chance.IntN(5) > 0 {
		create.SetReviewedAmount(amount * exact.Money(y.chance.IntN(11)) / 10)
	}
	if y.chance.IntN(4) > 0 {
		create.SetOpinion(one(y, term.Agree, term.AgreeCut, term.Revise, term.Disagree))
	}
	if y.chance.IntN(3) > 0 {
		create.SetOutcome(one(y, term.Exempt, term.SectionOnly, term.ByExpert, term.ExpertCollective))
	}
	if y.chance.IntN(3) > 0 {
		create.SetPriority(1 + y.chance.IntN(4))
	}
	if y.chance.IntN(3) > 0 {
		create.SetGrade(one(y, term.Excellent, term.Good, term.Fair, term.Poor))
	}
	if stage == declaration.StageAPPROVED {
		create.SetApprovedAmount(amount / 2)
	}
	switch y.chance.IntN(3) {
	case 0:
		create.SetLineCuts([]form.LineCut{{Line: 0, Cut: 7, Reason: "CUT_PRICE"}, {Line: 1, Cut: 8, Reason: one(y, "CUT_PRICE", "CUT_SCOPE")}})
	case 1:
		create.SetLineCuts(nil)
	}
	return create.SaveX(y.ctx)
}

func (y *year) indicate(d *ent.Declaration) {
	for no := range y.chance.IntN(5) {
		create := y.db.Indicator.Create().SetDeclarationID(d.ID).SetNo(no + 1).SetHorizon(one(y, "ANNUAL", "ANNUAL", "TOTAL")).SetLevel1("OUTPUT").
			SetLevel2(one(y, "OUT_QTY", "OUT_QLTY")).SetNameZh(fmt.Sprint("指标", no+1)).SetOperator(one(y, "GE", "LE", "EQ", "QUAL")).SetTarget("1").
			SetRevised(d.Revision > 1 && y.chance.IntN(2) == 0)
		if y.chance.IntN(2) == 0 {
			create.SetLibraryID(y.library.ID)
		}
		create.ExecX(y.ctx)
	}
}

func (y *year) review(d *ent.Declaration) {
	for revision := range d.Revision {
		y.db.TargetReview.Create().SetDeclaration(d).SetRevision(revision + 1).SetReviewerName("科员").SetItems([]form.ReviewItem{}).
			SetDecision(one(y, targetreview.DecisionPASSED, targetreview.DecisionRETURNED)).SetCutReason(one(y, "", "CUT_SCOPE", "CUT_OTHER")).ExecX(y.ctx)
	}
	at := d.CreatedAt
	for _, step := range [][2]string{{"DRAFT", "UNIT_REVIEW"}, {"UNIT_REVIEW", "SECTION_REVIEW"}, {"SECTION_REVIEW", "SECTION_REVIEW"},
		{"SECTION_REVIEW", "RETURNED"}, {"RETURNED", "SECTION_REVIEW"}, {"SECTION_REVIEW", "REVIEW_CLOSED"}} {
		at = at.Add(time.Duration(1+y.chance.IntN(300)) * time.Hour)
		y.db.StageChange.Create().SetDeclaration(d).SetAction("a").SetFromStage(step[0]).SetToStage(step[1]).SetActorName("某人").
			SetActorRole(viewer.UnitClerk).SetCreatedAt(at).ExecX(y.ctx)
		if y.chance.IntN(6) == 0 {
			return
		}
	}
	sheets := 1 + y.chance.IntN(5)
	round := y.db.ReviewRound.Create().SetDeclaration(d).SetNo(1).SetRevision(1).SetStatus(one(y, reviewround.StatusCLOSED, reviewround.StatusCLOSED, reviewround.StatusCOLLECTIVE)).
		SetSheetCount(sheets).SetAggregate(exact.Points(7000 + y.chance.Int64N(2000))).SetRange(exact.Decimal(one(y, "0.50", "5.00", "9.99", "15.00", "20.00", "20.01", "41.30"))).
		SetFlagged(y.chance.IntN(2) == 0).SaveX(y.ctx)
	for i, who := range []domaintest.Persona{domaintest.Expert1, domaintest.Expert2, domaintest.Expert3, domaintest.Expert4, domaintest.Expert5}[:sheets] {
		s := y.db.ExpertSheet.Create().SetDeclaration(d).SetRound(round).SetExpert(y.Experts[who]).SetLabel(fmt.Sprint("专家", i+1)).
			SetProjectName("项目").SetUnitName("单位").SetStatus(one(y, expertsheet.StatusLOCKED, expertsheet.StatusLOCKED, expertsheet.StatusVOID, expertsheet.StatusSCORING)).
			SetTotal(exact.Points(6000 + y.chance.Int64N(4000))).SaveX(y.ctx)
		if y.chance.IntN(2) == 0 {
			y.db.SheetMark.Create().SetSheet(s).SetExpert(y.Experts[who]).SetStandardID(uuid.New()).SetYear(2026).SetItems([]form.MarkItem{}).
				SetTotal(exact.Points(7000 + y.chance.Int64N(3000))).SetMarkedBy("办").ExecX(y.ctx)
		}
	}
}

func (y *year) spend(d *ent.Declaration) {
	budget := exact.Money(y.chance.Int64N(5) * 1_000)
	executed := budget * exact.Money(y.chance.IntN(21)) / 20
	if y.chance.IntN(3) > 0 {
		for i, delivery := range y.imports {
			y.db.ExecutionFigure.Create().SetImportID(delivery).SetDeclaration(d).SetLine(y.chance.IntN(1 << 40)).SetAsOf("2027-09-30").
				SetAdjustedBudget(1000).SetExecuted(exact.Money(50 * y.chance.Int64N(21))).SetCurrent(i == 0).ExecX(y.ctx)
		}
	}
	if y.chance.IntN(3) > 0 {
		total := exact.Points(7000 + y.chance.Int64N(3000))
		own := y.db.SelfEvaluation.Create().SetDeclaration(d).SetYear(d.BudgetYear).SetStageSince(y.Clock.Now()).SetForm(form.SelfEvaluation{}).SetTotal(total)
		if y.chance.IntN(3) > 0 {
			own.SetAdjustedBudget(budget).SetExecuted(executed)
		}
		if y.chance.IntN(3) > 0 {
			final := total - exact.Points(y.chance.Int64N(3)*100)
			own.SetFinalTotal(final).SetInflated(total - final)
			if y.chance.IntN(3) > 0 {
				own.SetFinanceCheck(&form.Recheck{Total: final})
			}
		}
		own.ExecX(y.ctx)
	}
	for _, month := range []int{6, 9} {
		m := y.db.Monitoring.Create().SetDeclaration(d).SetYear(d.BudgetYear).SetThroughMonth(month).SetStageSince(y.Clock.Now()).
			SetForm(form.Monitoring{}).SetSuspended(y.chance.IntN(5) == 0)
		if y.chance.IntN(3) > 0 {
			m.SetAdjustedBudget(budget).SetExecuted(executed).SetLight(one(y, monitoring.LightGREEN, monitoring.LightYELLOW, monitoring.LightRED))
		}
		m.ExecX(y.ctx)
	}
	var e *ent.Evaluation
	for _, kind := range one(y, []evaluation.Kind{"FINANCE"}, []evaluation.Kind{"FINANCE", "DEPARTMENT"}, []evaluation.Kind{"DEPARTMENT"}) {
		create := y.db.Evaluation.Create().SetDeclaration(d).SetKind(kind).SetYear(d.BudgetYear).SetStageSince(y.Clock.Now()).SetReasons([]string{"SAMPLE"}).
			SetSelectedBy("办").SetPlan(form.EvaluationPlan{})
		if y.chance.IntN(4) > 0 {
			create.SetTotal(exact.Points(8000 + y.chance.Int64N(1000)))
		}
		e = create.SaveX(y.ctx)
	}
	for i := range y.chance.IntN(4) {
		y.db.Problem.Create().SetEvaluation(e).SetDeclarationID(d.ID).SetProjectID(d.ProjectID).SetNo(i).SetText("问题").SetOwner("某人").
			SetDueAt(y.Clock.Now().AddDate(0, 0, 5-y.chance.IntN(10))).
			SetStatus(one(y, problem.StatusOPEN, problem.StatusPROVED, problem.StatusDONE, problem.StatusLASTING)).ExecX(y.ctx)
	}
}
