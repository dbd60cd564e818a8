package statistics_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/statistics"
	"hengxiao/ent/generated/ent/declaration"
)

// indicated gives the declarations of rows their indicators: level, sign, whether it is
// the library's, whether it was changed; of the last year, of drafts and of the whole
// period they count for nothing.
func indicated(t *testing.T, h *domaintest.H) {
	t.Helper()
	ctx := h.Machine()
	l := h.Client.LibraryIndicator.Create().SetNameZh("合格率").SetNormalName("合格率").SetLevel2("OUT_QLTY").SetOperator("GE").
		SetTags([]string{}).SetOrigin("OFFICE").SaveX(ctx)
	add := func(code string, no int, horizon, level, operator string, library, revised bool) {
		id := h.Client.Declaration.Query().Where(declaration.Code(code)).OnlyIDX(ctx)
		create := h.Client.Indicator.Create().SetDeclarationID(id).SetNo(no).SetHorizon(horizon).SetLevel1("OUTPUT").SetLevel2(level).
			SetNameZh(fmt.Sprint("指标", no)).SetOperator(operator).SetTarget("1").SetRevised(revised)
		if library {
			create.SetLibraryID(l.ID)
		}
		create.ExecX(ctx)
	}
	h.Client.Declaration.Update().Where(declaration.Code("P5")).SetRevision(2).ExecX(ctx)
	add("P0", 1, "ANNUAL", "OUT_QTY", "GE", true, true)
	add("P1", 1, "ANNUAL", "OUT_QTY", "GE", true, false)
	add("P1", 2, "ANNUAL", "OUT_QLTY", "QUAL", false, false)
	add("P1", 3, "TOTAL", "OUT_QLTY", "GE", true, false)
	add("P5", 1, "ANNUAL", "OUT_QTY", "LE", false, true)
	add("P5", 2, "ANNUAL", "OUT_QTY", "EQ", false, false)
	add("P8", 1, "ANNUAL", "OUT_QTY", "GE", true, false)
}

func TestIndicatorsAreCounted(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		filed(t, h)
		indicated(t, h)
		text := func(s string) *string { return &s }
		tests := map[string]struct {
			who    domaintest.Persona
			filter statistics.StatisticsFilter
			want   []string // total, levels, units: code, rows, quantitative and share, reused, changed of returned
		}{
			"the office": {domaintest.Office, statistics.StatisticsFilter{}, []string{
				" 4: 3 75.00, 1 25.00, 1 of 2", "OUT_QTY 3: 3 100.00, 1 33.33, 1 of 2", "OUT_QLTY 1: 0 0.00, 0 0.00, 0 of 0",
				"205001 2: 1 50.00, 1 50.00, 0 of 0", "212001 2: 2 100.00, 0 0.00, 1 of 2"}},
			"a class": {domaintest.Office, statistics.StatisticsFilter{FuncClass: text("205")}, []string{
				" 2: 1 50.00, 1 50.00, 0 of 0", "OUT_QTY 1: 1 100.00, 1 100.00, 0 of 0", "OUT_QLTY 1: 0 0.00, 0 0.00, 0 of 0",
				"205001 2: 1 50.00, 1 50.00, 0 of 0"}},
			"another unit's clerk": {domaintest.ClerkCity, statistics.StatisticsFilter{}, []string{
				" 2: 2 100.00, 0 0.00, 1 of 2", "OUT_QTY 2: 2 100.00, 0 0.00, 1 of 2", "212001 2: 2 100.00, 0 0.00, 1 of 2"}},
			"nothing": {domaintest.Office, statistics.StatisticsFilter{UnitCode: text("999")}, []string{" 0: 0 -, 0 -, 0 of 0"}},
		}
		for name, tt := range tests {
			tt.filter.BudgetYear = 2027
			s, err := statistics.CountIndicators(h.As(tt.who), h.Client, tt.filter)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, r := range append(append([]*statistics.IndicatorRow{s.Total}, s.Levels...), s.Units...) {
				share, reused := "-", "-"
				if r.Count > 0 {
					share, reused = string(*r.QuantitativeRate()), string(*r.ReusedRate())
				}
				got = append(got, fmt.Sprintf("%s %d: %d %s, %d %s, %d of %d", r.Code, r.Count, r.Quantitative, share, r.Reused, reused, r.Revised, r.Returned))
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("%s: %s", name, d)
			}
		}
	})
}

// Each figure of T12 opens the declarations with the indicators that it counts.
func TestEachFigureOfIndicatorsOpensTheirDeclarations(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		filed(t, h)
		indicated(t, h)
		ctx := h.As(domaintest.Office)
		quality := "OUT_QLTY"
		for _, tt := range []struct {
			counted statistics.IndicatorsCounted
			level2  *string
			want    []string
		}{
			{statistics.AnyIndicator, nil, []string{"P1", "P5"}},
			{statistics.AnyIndicator, &quality, []string{"P1"}},
			{statistics.Quantitative, &quality, nil},
			{statistics.Quantitative, nil, []string{"P1", "P5"}},
			{statistics.Reused, nil, []string{"P1"}},
			{statistics.Returned, nil, []string{"P5"}},
			{statistics.Revised, nil, []string{"P5"}},
		} {
			has, err := statistics.HasIndicators(ctx, h.Client, tt.counted, tt.level2)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range h.Client.Declaration.Query().Where(has, statistics.Of(statistics.HandedIn), declaration.BudgetYear(2027)).Order(declaration.ByCode()).AllX(ctx) {
				got = append(got, d.Code)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("%s: %s", tt.counted, d)
			}
		}
	})
}
