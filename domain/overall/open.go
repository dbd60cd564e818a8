package overall

import (
	"context"
	"fmt"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// OpenOveralls asks departments for their form of a budget year; without codes, all.
type OpenOveralls struct {
	Year      int
	DueOn     clock.Date
	UnitCodes []string
}

const firstYear, lastYear = 2000, 2099

// Open makes the form of every department asked that has none yet for the year, with what
// is known already, and returns how many are new. Each department's clerk is told.
func Open(ctx context.Context, db *ent.Client, in OpenOveralls) (int, error) {
	var faults fault.List
	if in.Year < firstYear || in.Year > lastYear {
		faults.Add(fault.New(fault.Number, "预算年度应在 %d 与 %d 之间", firstYear, lastYear).At("year"))
	}
	if today := clock.DateOf(clock.Now(ctx)); in.DueOn < today {
		faults.Add(fault.New(fault.DateOrder, "截止日 %s 早于今天 %s", in.DueOn, today).At("dueOn"))
	}
	if err := faults.Err(); err != nil {
		return 0, err
	}
	ctx = viewer.System(ctx, "open the departments' forms")
	asked := []predicate.Unit{unit.ParentIDIsNil(), unit.Not(unit.HasOverallsWith(overall.Year(in.Year)))}
	if in.UnitCodes != nil {
		asked = append(asked, unit.CodeIn(in.UnitCodes...))
	}
	standards, err := standard.InForce(ctx, db)
	if err != nil {
		return 0, err
	}
	departments, err := db.Unit.Query().Where(asked...).Order(unit.ByCode()).All(ctx)
	if err != nil {
		return 0, err
	}
	for _, u := range departments {
		o := &ent.Overall{UnitID: u.ID, Year: in.Year}
		typed, err := prefilled(ctx, db, o)
		if err != nil {
			return 0, err
		}
		made, err := db.Overall.Create().SetDivision(u.Division).SetUnitID(u.ID).SetSectionID(u.SectionID).SetYear(in.Year).
			SetUnitName(u.NameZh).SetStandards(standards).SetStageSince(clock.Now(ctx)).SetDueAt(in.DueOn.End()).
			SetForm(typed).Save(ctx)
		if err != nil {
			return 0, fmt.Errorf("form of %s: %w", u.Code, err)
		}
		err = notify.TellOverall(ctx, db, made, []viewer.Role{viewer.UnitClerk},
			notify.News{Kind: "overall.open", Detail: fmt.Sprintf("%d 年度部门整体支出绩效目标申报表，请于 %s 前提交", in.Year, in.DueOn)})
		if err != nil {
			return 0, err
		}
	}
	return len(departments), nil
}

// prefilled is a form that repeats what is known: the earlier years' figures, what the
// department is for and how it was measured last year, and what its projects come to.
func prefilled(ctx context.Context, db *ent.Client, o *ent.Overall) (form.Overall, error) {
	earlier, err := earlierOf(ctx, db, o)
	if err != nil {
		return form.Overall{}, err
	}
	spent, err := projectsOf(ctx, db, o)
	if err != nil {
		return form.Overall{}, err
	}
	typed := withPast(form.Overall{}, o.Year, earlier)
	if last := earlier[o.Year-1]; last != nil {
		typed.Functions, typed.Indicators = last.Form.Functions, last.Form.Indicators
		typed.Budget.Posts, typed.Budget.Staff = last.Form.Budget.Posts, last.Form.Budget.Staff
	}
	if spent.Planned > 0 {
		sum := spent.Planned.String()
		typed.Budget.Projects = &sum
	}
	return typed, nil
}
