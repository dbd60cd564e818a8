package filing

import (
	"context"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/executionfigure"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// recall puts into a new year's form what became of the earlier ones: the running
// year's money as its newest monitoring or import tells it, and in an indicator's history what
// was achieved where a self-evaluation says so, instead of what was promised.
func recall(ctx context.Context, db *ent.Client, f *form.Declaration, earlier []*ent.Declaration, year int) error {
	ctx = viewer.System(ctx, "what became of earlier years")
	if last := earlier[0]; last.BudgetYear == year-1 {
		if err := running(ctx, db, f, last); err != nil {
			return err
		}
	}
	achieved, err := results(ctx, db, earlier, year)
	if err != nil {
		return err
	}
	for i, row := range f.Indicators {
		for at := range row.History {
			if actual, known := achieved[at][standard.NormalName(word(row.NameZh))]; known {
				f.Indicators[i].History[at] = actual
			}
		}
	}
	return nil
}

// running puts the running year's money into the form: 全年预算数 in force, and what was spent
// by the end of the newest period that was reported, or by the day of a later import.
func running(ctx context.Context, db *ent.Client, f *form.Declaration, last *ent.Declaration) error {
	figure, err := db.ExecutionFigure.Query().Where(executionfigure.DeclarationID(last.ID), executionfigure.Current(true)).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return err
	}
	m, err := db.Monitoring.Query().Where(monitoring.DeclarationID(last.ID), monitoring.ExecutedNotNil()).
		Order(ent.Desc(monitoring.FieldThroughMonth)).First(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return err
	}
	spent := newest(m, figure)
	if spent == nil {
		return nil
	}
	executed := spent.String()
	f.LastYearExecuted = &executed
	if budget := InForce(last, figure); budget != nil {
		text := budget.String()
		f.LastYearBudget = &text
	}
	return nil
}

// newest is 执行数 as it was said last; of one day the payment system's.
func newest(m *ent.Monitoring, figure *ent.ExecutionFigure) *exact.Money {
	if figure != nil && (m == nil || figure.AsOf >= clock.NewDate(m.Year, time.Month(m.ThroughMonth+1), 0)) {
		return &figure.Executed
	}
	if m == nil {
		return nil
	}
	return m.Executed
}

// results are what was achieved in the years before, by how many years before the last
// one and by the indicator's name.
func results(ctx context.Context, db *ent.Client, earlier []*ent.Declaration, year int) (map[int]map[string]string, error) {
	years := map[uuid.UUID]int{}
	for _, d := range earlier {
		years[d.ID] = year - 1 - d.BudgetYear
	}
	ids := make([]uuid.UUID, 0, len(years))
	for id := range years {
		ids = append(ids, id)
	}
	done, err := db.SelfEvaluation.Query().Where(selfevaluation.DeclarationIDIn(ids...), selfevaluation.ConfirmedAtNotNil()).All(ctx)
	if err != nil || len(done) == 0 {
		return nil, err
	}
	rows, err := db.Indicator.Query().Where(indicator.DeclarationIDIn(ids...), indicator.Horizon("ANNUAL"), indicator.WeightNotNil(), indicator.Removed(false)).
		Order(indicator.ByNo()).All(ctx)
	if err != nil {
		return nil, err
	}
	plans := map[uuid.UUID][]*ent.Indicator{}
	for _, row := range rows {
		plans[row.DeclarationID] = append(plans[row.DeclarationID], row)
	}
	achieved := map[int]map[string]string{}
	for _, e := range done {
		of := map[string]string{}
		for i, row := range plans[e.DeclarationID] {
			if i < len(e.Form.Results) && word(e.Form.Results[i].Actual) != "" {
				of[standard.NormalName(row.NameZh)] = word(e.Form.Results[i].Actual)
			}
		}
		achieved[years[e.DeclarationID]] = of
	}
	return achieved, nil
}
