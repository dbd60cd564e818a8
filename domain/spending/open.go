package spending

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/viewer"
)

// round asks every unit for something about each of its approved projects of a year.
type round struct {
	year    int
	dueOn   clock.Date
	kind    string // of the notice
	what    string // in words
	missing predicate.Declaration
	make    func(context.Context, []*ent.Declaration) error
}

// portion is how many rows are read and written at once.
const portion = 500

// open makes what is missing of the projects with money and returns how many are new: asked again it makes those of
// projects that came later. Each unit's clerk hears once how many wait for him.
func (r round) open(ctx context.Context, db *ent.Client) (int, error) {
	if today := clock.DateOf(clock.Now(ctx)); r.dueOn < today {
		return 0, fault.New(fault.DateOrder, "截止日 %s 早于今天 %s", r.dueOn, today).At("dueOn")
	}
	ctx = viewer.System(ctx, "open the forms of a year")
	approved := []predicate.Declaration{declaration.BudgetYear(r.year), declaration.StageEQ(declaration.StageAPPROVED), funded()}
	there, err := db.Declaration.Query().Where(approved...).Exist(ctx)
	if err != nil {
		return 0, err
	}
	if !there {
		return 0, fault.New(fault.NotFound, "%d 年度没有已批复预算的项目", r.year).At("year")
	}
	made, waiting, first := 0, map[uuid.UUID]int{}, []*ent.Declaration{}
	for {
		rows, err := db.Declaration.Query().Where(approved...).Where(r.missing).Order(declaration.ByID()).Limit(portion).All(ctx)
		if err != nil {
			return 0, err
		}
		if len(rows) == 0 {
			return made, r.tell(ctx, db, first, waiting)
		}
		if err := r.make(ctx, rows); err != nil {
			return 0, fmt.Errorf("%s: %w", r.kind, err)
		}
		for _, d := range rows {
			if waiting[d.UnitID]++; waiting[d.UnitID] == 1 {
				first = append(first, d)
			}
		}
		made += len(rows)
	}
}

// funded are those that have money in the year: of nothing there is no rate of execution, so
// what was approved with nothing, or adjusted to it, is not asked about.
func funded() predicate.Declaration {
	return declaration.Or(declaration.AdjustedAmountGT(0), declaration.And(declaration.AdjustedAmountIsNil(),
		declaration.Or(declaration.ApprovedAmountIsNil(), declaration.ApprovedAmountGT(0))))
}

func (r round) tell(ctx context.Context, db *ent.Client, first []*ent.Declaration, waiting map[uuid.UUID]int) error {
	for _, d := range first {
		news := notify.News{Kind: r.kind, Detail: fmt.Sprintf("%d 年度共 %d 个项目%s，请于 %s 前提交", r.year, waiting[d.UnitID], r.what, r.dueOn)}
		if err := notify.Tell(ctx, db, d, []viewer.Role{viewer.UnitClerk}, news); err != nil {
			return err
		}
	}
	return nil
}

// OpenSelfEvaluations asks every unit to evaluate a finished budget year.
type OpenSelfEvaluations struct {
	Year  int
	DueOn clock.Date
}

// OpenSelf makes the self-evaluation of every project whose budget was approved for the
// year, and returns how many are new.
func OpenSelf(ctx context.Context, db *ent.Client, in OpenSelfEvaluations) (int, error) {
	return round{
		year: in.Year, dueOn: in.DueOn, kind: "self.open", what: "待自评",
		missing: declaration.Not(declaration.HasSelfEvaluation()),
		make: func(ctx context.Context, rows []*ent.Declaration) error {
			figures, err := figuresOf(ctx, db, rows)
			if err != nil {
				return err
			}
			creates := make([]*ent.SelfEvaluationCreate, len(rows))
			for i, d := range rows {
				creates[i] = db.SelfEvaluation.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetYear(in.Year).
					SetStageSince(clock.Now(ctx)).SetDueAt(in.DueOn.End()).SetForm(prefilled(d, figures[d.ID]))
			}
			if err := db.SelfEvaluation.CreateBulk(creates...).Exec(ctx); err != nil {
				return err
			}
			return feedAll(ctx, db, rows)
		},
	}.open(ctx, db)
}

// prefilled is a form that repeats what is known: the money first approved, as adjusted,
// and as the payment system says it was spent.
func prefilled(d *ent.Declaration, figure *ent.ExecutionFigure) form.SelfEvaluation {
	source := currentAppropriation
	row := form.MoneyRow{Source: &source, Initial: written(d.ApprovedAmount)}
	row.Adjusted, row.Executed = knownMoney(d, figure)
	return form.SelfEvaluation{Money: []form.MoneyRow{row}}
}

// Sources of a finished year's money.
const (
	currentAppropriation = "CURRENT_APPROPRIATION" // 本年财政拨款
	carriedOver          = "CARRYOVER"             // 上年结转: not of the year's own budget
)
