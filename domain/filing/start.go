package filing

import (
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/notify"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/project"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// StartDeclaration begins a declaration in a batch: of a known project, or of a
// new one of the unit.
type StartDeclaration struct {
	BatchID   uuid.UUID
	ProjectID *uuid.UUID
	UnitCode  *string
	NameZh    *string
}

// Start begins a declaration. A known project is continued with everything of its
// newest form; a new one gets its code. E_BATCH_CLOSED outside the time of filing,
// E_FROZEN when the project is already declared in the batch.
func Start(ctx context.Context, db *ent.Client, in StartDeclaration) (*ent.Declaration, error) {
	if in.ProjectID != nil {
		return continued(ctx, db, in)
	}
	u, err := clerkUnit(ctx, db, in.UnitCode)
	if err != nil {
		return nil, err
	}
	b, err := openBatch(ctx, db, in.BatchID, u.ID)
	if err != nil {
		return nil, err
	}
	if err := HoldUnit(ctx, db, u.ID); err != nil {
		return nil, err
	}
	code, err := nextCode(ctx, db, u, b.BudgetYear)
	if err != nil {
		return nil, err
	}
	name := word(in.NameZh)
	p, err := db.Project.Create().SetDivision(u.Division).SetCode(code).SetNameZh(clip(name)).
		SetUnitID(u.ID).SetSectionID(u.SectionID).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("new project: %w", err)
	}
	return open(ctx, db, b, p, u, form.Declaration{NameZh: &name})
}

// clerkUnit is the unit for which the viewer files: the one named, or the own.
func clerkUnit(ctx context.Context, db *ent.Client, code *string) (*ent.Unit, error) {
	v := viewer.FromContext(ctx)
	q := db.Unit.Query()
	switch {
	case code != nil:
		q.Where(unit.Code(*code))
	case v.UnitID != nil:
		q.Where(unit.ID(*v.UnitID))
	default:
		return nil, fault.New(fault.Required, "请选择申报单位").At("unitCode")
	}
	u, err := q.Only(ctx)
	if ent.IsNotFound(err) || err == nil && !v.Covers([]viewer.Role{viewer.UnitClerk}, u.ID, u.SectionID, uuid.Nil) {
		return nil, fault.Missing().At("unitCode")
	}
	return u, err
}

// nextCode is 项目编码: the year of the first filing – unit – sequence.
func nextCode(ctx context.Context, db *ent.Client, u *ent.Unit, year int) (string, error) {
	prefix := fmt.Sprintf("%d-%s-", year, u.Code)
	newest, err := db.Project.Query().Where(project.UnitID(u.ID), project.CodeHasPrefix(prefix)).
		Order(longest, ent.Desc(project.FieldCode)).First(viewer.System(ctx, "next project code"))
	if ent.IsNotFound(err) {
		return prefix + "001", nil
	}
	if err != nil {
		return "", err
	}
	var n int
	if _, err := fmt.Sscanf(newest.Code[len(prefix):], "%d", &n); err != nil {
		return "", fmt.Errorf("project code %s: %w", newest.Code, err)
	}
	return fmt.Sprintf("%s%03d", prefix, n+1), nil
}

// longest puts the longer codes first: after 999 comes 1000.
func longest(s *sql.Selector) {
	s.OrderExprFunc(func(b *sql.Builder) { b.WriteString("LENGTH(").Ident(s.C(project.FieldCode)).WriteString(") DESC") })
}

// continued declares a known project again (延续): once in a batch, everything prefilled.
func continued(ctx context.Context, db *ent.Client, in StartDeclaration) (*ent.Declaration, error) {
	p, err := db.Project.Query().Where(project.ID(*in.ProjectID)).WithUnit().Only(ctx)
	if ent.IsNotFound(err) || err == nil && !ours(ctx, p) {
		return nil, fault.Missing().At("projectID")
	}
	if err != nil {
		return nil, err
	}
	if p.Status == project.StatusSHELVED {
		return nil, fault.New(fault.Frozen, "项目已搁置，请先恢复").At("projectID")
	}
	b, err := openBatch(ctx, db, in.BatchID, p.UnitID)
	if err != nil {
		return nil, err
	}
	if err := HoldUnit(ctx, db, p.UnitID); err != nil {
		return nil, err
	}
	earlier, err := db.Declaration.Query().Where(declaration.ProjectID(p.ID)).
		Order(ent.Desc(declaration.FieldBudgetYear), ent.Desc(declaration.FieldID)).All(ctx)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(earlier, func(d *ent.Declaration) bool {
		return d.BudgetYear == b.BudgetYear && d.Stage != declaration.StageWITHDRAWN
	}) {
		return nil, fault.New(fault.Frozen, "该项目 %d 年度已申报", b.BudgetYear).At("projectID")
	}
	name := p.NameZh
	f := form.Declaration{NameZh: &name}
	if len(earlier) > 0 {
		before, err := stood(viewer.System(ctx, "what was adjusted"), db, earlier[0])
		if err != nil {
			return nil, err
		}
		f = prefill(earlier[0], before, b.BudgetYear)
		if err := recall(ctx, db, &f, earlier, b.BudgetYear); err != nil {
			return nil, err
		}
	}
	return open(ctx, db, b, p, p.Edges.Unit, f)
}

// prefill carries last year's form, as it stood in the end, into a new year: each datum is
// typed once.
func prefill(last *ent.Declaration, f form.Declaration, year int) form.Declaration {
	nature := "CONTINUED"
	f.Nature = &nature
	f.LastYearBudget, f.LastYearExecuted = nil, nil
	if last.BudgetYear == year-1 {
		granted := Granted(last)
		if granted == nil {
			granted = last.ReviewedAmount
		}
		if granted != nil {
			text := granted.String()
			f.LastYearBudget = &text
		}
	}
	shift := year - last.BudgetYear
	f.StartDate, f.EndDate = later(f.StartDate, shift), later(f.EndDate, shift)
	f.Schedule = slices.Clone(f.Schedule)
	for i := range f.Schedule {
		f.Schedule[i].Start, f.Schedule[i].End = later(f.Schedule[i].Start, shift), later(f.Schedule[i].End, shift)
	}
	f.Indicators = slices.Clone(f.Indicators)
	for i, row := range f.Indicators {
		if row.TargetValue != nil {
			f.Indicators[i].History = remembered(*row.TargetValue, row.History, shift)
		}
	}
	return f
}

// historyYears is how many years an indicator's history tells, the last one first.
const historyYears = 3

// remembered is a history after so many years more, of which the first has a value: the years
// between are empty.
func remembered(value string, history []string, years int) []string {
	all := append(make([]string, max(years-1, 0)), value)
	all = append(all, history...)
	return all[:min(len(all), historyYears)]
}

func later(d *clock.Date, years int) *clock.Date {
	if d == nil {
		return nil
	}
	shifted := d.AddYears(years)
	return &shifted
}

// open writes the new declaration in its first stage.
func open(ctx context.Context, db *ent.Client, b *ent.Batch, p *ent.Project, u *ent.Unit, f form.Declaration) (*ent.Declaration, error) {
	end, err := deadline(ctx, db, b, u.ID)
	if err != nil {
		return nil, err
	}
	create := db.Declaration.Create().SetDivision(u.Division).
		SetProjectID(p.ID).SetBatchID(b.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(b.BudgetYear).SetCode(p.Code).
		SetStageSince(clock.Now(ctx)).SetDueAt(end)
	f.BudgetYear, f.UnitCode = &b.BudgetYear, &u.Code
	c := columnsOf(f)
	d, err := create.SetForm(f).SetNameZh(c.name).SetNormalName(standard.NormalName(c.name)).
		SetProjectKind(c.kind).SetNature(c.nature).SetExpFuncCode(c.class).
		SetNillableAmount(c.amount).SetIndicatorCount(c.indicators).Save(ctx)
	if err != nil {
		return nil, fmt.Errorf("new declaration: %w", err)
	}
	notify.Announce(ctx, d)
	return d, nil
}
