package statistics

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/generated/ent/monitoring"
)

// LightRow counts the monitorings of a period with one light; none where nothing was
// reported yet.
type LightRow struct {
	ThroughMonth int               `json:"through_month"`
	Light        *monitoring.Light `json:"light"`
	Count        int               `json:"count"`
	Suspended    int               `json:"suspended"`
}

// Lights is T15, period by period.
func (f *FollowUp) Lights(ctx context.Context) ([]*LightRow, error) {
	rows := []*LightRow{}
	err := f.db.Monitoring.Query().Where(monitoring.Year(f.filter.BudgetYear), monitoring.HasDeclarationWith(f.filter.any()...)).
		Modify(func(s *sql.Selector) {
			s.Select(s.C(monitoring.FieldThroughMonth), s.C(monitoring.FieldLight)).AppendSelectAs("COUNT(*)", "count").
				AppendSelectAs("SUM(CASE WHEN "+s.C(monitoring.FieldSuspended)+" THEN 1 ELSE 0 END)", "suspended").
				GroupBy(s.C(monitoring.FieldThroughMonth), s.C(monitoring.FieldLight))
		}).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("count monitorings: %w", err)
	}
	order := []monitoring.Light{monitoring.LightGREEN, monitoring.LightYELLOW, monitoring.LightRED}
	place := func(r *LightRow) int {
		if r.Light == nil {
			return len(order)
		}
		return slices.Index(order, *r.Light)
	}
	slices.SortFunc(rows, func(a, b *LightRow) int {
		return cmp.Or(cmp.Compare(a.ThroughMonth, b.ThroughMonth), cmp.Compare(place(a), place(b)))
	})
	return rows, nil
}
