package statistics

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// DispersionBand is how far apart the totals of a panel lie (极差).
type DispersionBand string

// The bands, a border in the lower one.
const (
	Within5  DispersionBand = "WITHIN_5"
	Within10 DispersionBand = "WITHIN_10"
	Within15 DispersionBand = "WITHIN_15"
	Within20 DispersionBand = "WITHIN_20"
	Beyond20 DispersionBand = "BEYOND_20"
)

var dispersions = []DispersionBand{Within5, Within10, Within15, Within20, Beyond20}

// DispersionRow counts the declarations whose newest round, closed, lies in one band.
type DispersionRow struct {
	Band    DispersionBand `json:"band"`
	Count   int            `json:"count"`
	Flagged int            `json:"flagged"`
}

// Dispersion tells how the panels of the year agreed, for who sees rounds.
func (d *Dashboard) Dispersion(ctx context.Context) ([]*DispersionRow, error) {
	if !policy.InBureau(viewer.FromContext(ctx)) {
		return nil, nil
	}
	var found []*DispersionRow
	err := scan(ctx, d.db, d.rows(), func(s *sql.Selector) {
		rounds := spread(ctx, s, reviewround.FieldDeclarationID, reviewround.FieldNo, reviewround.FieldRange, reviewround.FieldFlagged).As("round")
		s.Where(sql.GT(s.C(declaration.FieldReviewRound), 0))
		s.Join(rounds).OnP(sql.And(sql.ColumnsEQ(s.C(declaration.FieldID), rounds.C(reviewround.FieldDeclarationID)),
			sql.ColumnsEQ(s.C(declaration.FieldReviewRound), rounds.C(reviewround.FieldNo))))
		s.Select().AppendSelectAs(apart(rounds.C(reviewround.FieldRange)), "band").AppendSelectAs("COUNT(*)", "count").
			AppendSelectAs("SUM(CASE WHEN "+rounds.C(reviewround.FieldFlagged)+" THEN 1 ELSE 0 END)", "flagged").GroupBy("band")
	}, &found)
	if err != nil {
		return nil, err
	}
	rows := []*DispersionRow{}
	for _, band := range dispersions {
		row := &DispersionRow{Band: band}
		for _, f := range found {
			if f.Band == band {
				row = f
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// spread are the closed rounds of at least three sheets, with how far these lie apart.
func spread(ctx context.Context, s *sql.Selector, columns ...string) *sql.Selector {
	rounds := seen(ctx, s, reviewround.Table, columns...)
	return rounds.Where(sql.And(sql.EQ(rounds.C(reviewround.FieldStatus), reviewround.StatusCLOSED),
		sql.GTE(rounds.C(reviewround.FieldSheetCount), least), sql.NotNull(rounds.C(reviewround.FieldRange))))
}

// apart names the band of a range, which is written with two decimals: in hundredths it is
// a whole number.
func apart(column string) string {
	n := "CAST(REPLACE(" + column + ", '.', '') AS BIGINT)"
	return "CASE WHEN " + n + " <= 500 THEN 'WITHIN_5' WHEN " + n + " <= 1000 THEN 'WITHIN_10' WHEN " + n +
		" <= 1500 THEN 'WITHIN_15' WHEN " + n + " <= 2000 THEN 'WITHIN_20' ELSE 'BEYOND_20' END"
}

// Dispersed are the declarations whose newest round lies in a band.
func Dispersed(ctx context.Context, band DispersionBand) predicate.Declaration {
	return func(s *sql.Selector) {
		rounds := spread(ctx, s, reviewround.FieldID)
		s.Where(its(s, rounds.Where(sql.And(sql.ColumnsEQ(rounds.C(reviewround.FieldNo), s.C(declaration.FieldReviewRound)),
			sql.ExprP(apart(rounds.C(reviewround.FieldRange))+" = '"+string(band)+"'")))))
	}
}
