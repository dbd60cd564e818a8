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
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// OpenSelfEvaluations asks every unit to evaluate a finished budget year.
type OpenSelfEvaluations struct {
	Year  int
	DueOn clock.Date
}

// portion is how many rows are read and written at once.
const portion = 500

// OpenSelf makes the self-evaluation of every project whose budget was approved for the
// year, and returns how many are new: asked again it makes those that are missing. Each
// unit's clerk hears once how many wait for him.
func OpenSelf(ctx context.Context, db *ent.Client, in OpenSelfEvaluations) (int, error) {
	if today := clock.DateOf(clock.Now(ctx)); in.DueOn < today {
		return 0, fault.New(fault.DateOrder, "自评截止日 %s 早于今天 %s", in.DueOn, today).At("dueOn")
	}
	sys := viewer.System(ctx, "open the self-evaluations of a year")
	opened := map[uuid.UUID]int{}
	first := map[uuid.UUID]*ent.Declaration{}
	made := 0
	for {
		rows, err := db.Declaration.Query().
			Where(declaration.BudgetYear(in.Year), declaration.StageEQ(declaration.StageAPPROVED),
				declaration.Not(declaration.HasSelfEvaluation())).
			Order(declaration.ByID()).Limit(portion).All(sys)
		if err != nil {
			return 0, err
		}
		if len(rows) == 0 {
			break
		}
		creates := make([]*ent.SelfEvaluationCreate, len(rows))
		for i, d := range rows {
			creates[i] = db.SelfEvaluation.Create().SetDivision(d.Division).SetDeclarationID(d.ID).SetYear(in.Year).
				SetStageSince(clock.Now(ctx)).SetDueAt(in.DueOn.End()).SetForm(prefilled(d))
			opened[d.UnitID]++
			if first[d.UnitID] == nil {
				first[d.UnitID] = d
			}
		}
		if err := db.SelfEvaluation.CreateBulk(creates...).Exec(sys); err != nil {
			return 0, fmt.Errorf("open self-evaluations: %w", err)
		}
		made += len(rows)
	}
	for unit, n := range opened {
		news := notify.News{Kind: "self.open", Detail: fmt.Sprintf("%d 年度共 %d 个项目待自评，请于 %s 前提交", in.Year, n, in.DueOn)}
		if err := notify.Tell(ctx, db, first[unit], []viewer.Role{viewer.UnitClerk}, news); err != nil {
			return 0, err
		}
	}
	if made == 0 {
		return 0, none(sys, db, in.Year)
	}
	return made, nil
}

// none is nil where all self-evaluations of the year are open already, and a fault where
// the year has no approved project.
func none(ctx context.Context, db *ent.Client, year int) error {
	there, err := db.SelfEvaluation.Query().Where(selfevaluation.Year(year)).Exist(ctx)
	if err != nil || there {
		return err
	}
	return fault.New(fault.NotFound, "%d 年度没有已批复预算的项目", year).At("year")
}

// prefilled is a form that repeats what is known: the approved money.
func prefilled(d *ent.Declaration) form.SelfEvaluation {
	source, amount := currentAppropriation, ""
	if d.ApprovedAmount != nil {
		amount = d.ApprovedAmount.String()
	}
	adjusted := amount
	return form.SelfEvaluation{Money: []form.MoneyRow{{Source: &source, Initial: &amount, Adjusted: &adjusted}}}
}

const currentAppropriation = "CURRENT_APPROPRIATION" // 本年财政拨款
