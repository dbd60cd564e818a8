package filing_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
)

func TestASubmissionRemembersTheLibraryAndWhatAReturnChanged(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		l := h.Client.LibraryIndicator.Create().SetNameZh("办结率").SetNormalName("办结率").SetLevel2("OUT_QLTY").SetOperator("GE").SetUnit("%").
			SetTags([]string{}).SetOrigin("OFFICE").SaveX(h.Machine())
		id := started(t, h)[0].ID
		// Each sound form of ready stands under the library's row in its quality row.
		hand := func(change func([]form.Indicator)) error {
			return h.Store.InTx(h.As(domaintest.Clerk), func(ctx context.Context) error {
				db := ent.FromContext(ctx)
				d := db.Declaration.GetX(ctx, id)
				f := ready()
				f.NameZh = p("道路养护")
				change(f.Indicators)
				d, err := filing.Save(ctx, db, filing.SaveDraft{ID: id, Version: d.Version, Form: f})
				if err != nil {
					return err
				}
				_, err = filing.Submit(ctx, db, workflow.Seen{ID: id, Version: d.Version})
				return err
			})
		}
		quality := slices.IndexFunc(ready().Indicators, func(r form.Indicator) bool { return *r.Level2 == "OUT_QLTY" })
		taken := func(rows []form.Indicator) {
			rows[quality].LibraryRef, rows[quality].Operator, rows[quality].Unit = p(l.ID.String()), p("GE"), p("%")
		}
		for name, tt := range map[string]struct {
			change func([]form.Indicator)
			path   string
		}{
			"a row that the library has not": {func(rows []form.Indicator) { rows[0].LibraryRef = p("road") }, "indicators[0].libraryRef"},
			"another unit":                   {func(rows []form.Indicator) { taken(rows); rows[quality].Unit = p("‰") }, fmt.Sprintf("indicators[%d].unit", quality)},
			"the other way":                  {func(rows []form.Indicator) { taken(rows); rows[quality].Operator = p("LE") }, fmt.Sprintf("indicators[%d].operator", quality)},
		} {
			faults, ok := fault.Of(hand(tt.change))
			if !ok || !slices.ContainsFunc(faults, func(f *fault.Fault) bool { return f.Code == fault.NotFound && f.Path == tt.path }) {
				t.Errorf("%s: %v", name, faults)
			}
		}
		if err := hand(taken); err != nil {
			t.Fatal(err)
		}
		for _, r := range now(t, h, id).Edges.Indicators {
			if (r.LibraryID != nil) != (r.No == quality+1) || r.Revised || r.NormalName == "" {
				t.Errorf("row %d after the first submission: %v", r.No, r)
			}
		}
		h.Client.Declaration.UpdateOneID(id).SetStage(declaration.StageRETURNED).SetReturnedUntil(h.Clock.Now().AddDate(0, 0, 5)).ExecX(h.Machine())
		err := hand(func(rows []form.Indicator) {
			taken(rows)
			rows[0].NameZh, rows[1].Definition = p("换了一个的成本"), p("另一种说法")
			rows[quality].TargetValue = p("97")
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range now(t, h, id).Edges.Indicators {
			if want := r.No == 1 || r.No == quality+1; r.Revised != want {
				t.Errorf("row %d is revised: %v; want %v", r.No, r.Revised, want)
			}
		}
	})
}
