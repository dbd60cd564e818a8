package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/store"
	"hengxiao/ent/term"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// yearOf is how many approved projects the year has whose spending is looked at; a
// generated district of a sensible size has fewer in one year.
const yearOf = 5_000

const division = "440605"

// within does something to the rows of the database past the server.
func (b *base) within(ctx context.Context, do func(context.Context, *ent.Client) error) error {
	st, err := store.Open(ctx, b.Config)
	if err != nil {
		return err
	}
	defer func() { _ = st.Close() }()
	ctx = trace.Quiet(viewer.Machine(ctx, division, "fill a year"))
	return st.InTx(ctx, func(ctx context.Context) error { return do(ctx, ent.FromContext(ctx)) })
}

// fillYear adds to the newest finished year so many approved projects that it has yearOf:
// each is like one that it has, with its targets.
func (b *base) fillYear(ctx context.Context) error {
	return b.within(ctx, func(ctx context.Context, db *ent.Client) error {
		finished := declaration.BudgetYearLT(clock.DateOf(clock.Now(ctx)).Year())
		newest, err := db.Declaration.Query().Where(declaration.StageEQ(declaration.StageAPPROVED), finished).
			Order(declaration.ByBudgetYear(sql.OrderDesc())).First(ctx)
		if err != nil {
			return fmt.Errorf("a finished year to fill: %w", err)
		}
		b.year = newest.BudgetYear
		models, err := db.Declaration.Query().Where(declaration.StageEQ(declaration.StageAPPROVED), declaration.BudgetYear(b.year)).
			Order(declaration.ByCode()).WithIndicators(func(q *ent.IndicatorQuery) { q.Order(indicator.ByNo()) }).All(ctx)
		if err != nil {
			return err
		}
		for _, d := range models {
			b.codes = append(b.codes, d.Code)
		}
		for made := len(models); made < yearOf; {
			var rows []*ent.DeclarationCreate
			some := models[:min(len(models), 200, yearOf-made)]
			for i, d := range some {
				code := fmt.Sprintf("%d-B%05d", b.year, made+i)
				b.codes = append(b.codes, code)
				rows = append(rows, like(db, d, code))
			}
			added, err := db.Declaration.CreateBulk(rows...).Save(ctx)
			if err != nil {
				return err
			}
			var targets []*ent.IndicatorCreate
			for i, d := range some {
				for _, row := range d.Edges.Indicators {
					targets = append(targets, db.Indicator.Create().SetDeclarationID(added[i].ID).SetNo(row.No).SetHorizon(row.Horizon).
						SetLevel1(row.Level1).SetLevel2(row.Level2).SetNameZh(row.NameZh).SetOperator(row.Operator).SetTarget(row.Target).
						SetUnit(row.Unit).SetNillableWeight(row.Weight).SetLocked(true))
				}
			}
			for part := range slices.Chunk(targets, 500) {
				if err := db.Indicator.CreateBulk(part...).Exec(ctx); err != nil {
					return err
				}
			}
			made += len(some)
			models = append(models[len(some):], some...)
		}
		return nil
	})
}

func like(db *ent.Client, d *ent.Declaration, code string) *ent.DeclarationCreate {
	return db.Declaration.Create().SetProjectID(d.ProjectID).SetBatchID(d.BatchID).SetUnitID(d.UnitID).SetSectionID(d.SectionID).
		SetBudgetYear(d.BudgetYear).SetCode(code).SetNameZh(d.NameZh).SetProjectKind(d.ProjectKind).SetNature(d.Nature).
		SetExpFuncCode(d.ExpFuncCode).SetForm(d.Form).SetNillableAmount(d.Amount).SetNillableReviewedAmount(d.ReviewedAmount).
		SetNillableApprovedAmount(d.ApprovedAmount).SetRevision(d.Revision).SetStage(d.Stage).SetStageSince(d.StageSince)
}

// passYear lets the year go on, as its lists show it once people have acted: every third
// monitoring warns, every self-evaluation is confirmed and every fifth has lost points, each
// project is evaluated with a problem, of which every fourth is late.
func (b *base) passYear(ctx context.Context) error {
	return b.within(ctx, func(ctx context.Context, db *ent.Client) error {
		now, own, final, lost := clock.Now(ctx), exact.MustPoints("95.50"), exact.MustPoints("81.50"), exact.MustPoints("14")
		budget, spent := exact.MustMoney("100"), exact.MustMoney("50")
		err := db.Monitoring.Update().Where(monitoring.Year(b.year)).SetStage(monitoring.StageREVIEWED).SetRevision(1).
			SetAdjustedBudget(budget).SetExecuted(spent).SetExecutionRate("50.00").SetLight(monitoring.LightGREEN).Exec(ctx)
		if err != nil {
			return err
		}
		err = db.SelfEvaluation.Update().Where(selfevaluation.Year(b.year)).SetStage(selfevaluation.StageCONFIRMED).SetRevision(1).
			SetAdjustedBudget(budget).SetExecuted(spent).SetExecutionRate("50.00").SetTotal(own).SetGrade(term.Excellent).
			SetFinalTotal(own).SetFinalGrade(term.Excellent).SetInflated(0).SetConfirmedAt(now).Exec(ctx)
		if err != nil {
			return err
		}
		rows, err := db.Declaration.Query().Where(declaration.BudgetYear(b.year), declaration.StageEQ(declaration.StageAPPROVED),
			declaration.Not(declaration.HasEvaluations())). // the demo has evaluated some
			Select(declaration.FieldID, declaration.FieldProjectID).Order(declaration.ByID()).All(ctx)
		if err != nil {
			return err
		}
		for some := range slices.Chunk(rows, 500) {
			if err := judge(ctx, db, b.year, now, some); err != nil {
				return err
			}
		}
		for some := range slices.Chunk(every(3, rows), 500) {
			err := db.Monitoring.Update().Where(monitoring.Year(b.year), monitoring.DeclarationIDIn(some...)).
				SetStage(monitoring.StageWARNED).SetLight(monitoring.LightRED).SetDueAt(now.AddDate(0, 0, 10)).Exec(ctx)
			if err != nil {
				return err
			}
		}
		for some := range slices.Chunk(every(5, rows), 500) {
			err := db.SelfEvaluation.Update().Where(selfevaluation.Year(b.year), selfevaluation.DeclarationIDIn(some...)).
				SetFinalTotal(final).SetFinalGrade(term.Good).SetInflated(lost).
				SetFinanceCheck(&form.Recheck{Rows: []form.RecheckRow{}, Total: final, Grade: term.Good, By: "财政", At: now}).Exec(ctx)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// every is each n-th of some rows.
func every(n int, rows []*ent.Declaration) (ids []uuid.UUID) {
	for i := 0; i < len(rows); i += n {
		ids = append(ids, rows[i].ID)
	}
	return ids
}

// judge stores the evaluations of some projects, each with a problem.
func judge(ctx context.Context, db *ent.Client, year int, now time.Time, rows []*ent.Declaration) error {
	evaluations := make([]*ent.EvaluationCreate, len(rows))
	for i, d := range rows {
		evaluations[i] = db.Evaluation.Create().SetDeclarationID(d.ID).SetKind(evaluation.KindFINANCE).SetYear(year).
			SetStage(evaluation.StageRECTIFYING).SetStageSince(now).SetReasons([]string{"SAMPLE"}).SetSelectedBy("绩效办").
			SetPlan(form.EvaluationPlan{}).SetTotal(exact.MustPoints("72")).SetGrade(term.Fair)
	}
	made, err := db.Evaluation.CreateBulk(evaluations...).Save(ctx)
	if err != nil {
		return err
	}
	problems := make([]*ent.ProblemCreate, len(rows))
	for i, d := range rows {
		late := i%4 == 0
		problems[i] = db.Problem.Create().SetEvaluationID(made[i].ID).SetDeclarationID(d.ID).SetProjectID(d.ProjectID).SetNo(1).
			SetText("绩效指标不够细化").SetOwner("综合科").SetDueAt(now.AddDate(0, 0, map[bool]int{true: -1, false: 30}[late])).SetLate(late)
	}
	return db.Problem.CreateBulk(problems...).Exec(ctx)
}
