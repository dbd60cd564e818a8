package filing

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/indicator"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/viewer"
)

// recall puts into a new year's form what became of the earlier ones: the running
// year's money as its newest monitoring tells it, and in an indicator's history what was
// achieved where a self-evaluation says so, instead of what was promised.
func recall(ctx context.Context, db *ent.Client, f *form.Declaration, earlier []*ent.Declaration, year int) error {
	ctx = viewer.System(ctx, "what became of earlier years")
	if last := earlier[0]; last.BudgetYear == year-1 {
		m, err := db.Monitoring.Query().Where(monitoring.DeclarationID(last.ID), monitoring.ExecutedNotNil()).
			Order(ent.Desc(monitoring.FieldThroughMonth)).First(ctx)
		switch {
		case err == nil:
			budget, executed := m.AdjustedBudget.String(), m.Executed.String()
			f.LastYearBudget, f.LastYearExecuted = &budget, &executed
		case !ent.IsNotFound(err):
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
