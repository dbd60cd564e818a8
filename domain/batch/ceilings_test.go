package batch_test

import (
	"context"
	"slices"
	"testing"

	"hengxiao/domain/batch"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/sectionceiling"
)

// told are the codes and paths of an error's faults.
func told(err error) (all []string) {
	faults, _ := fault.Of(err)
	for _, f := range faults {
		all = append(all, f.Code+" "+f.Path)
	}
	return all
}

func TestANewBatchTakesTheCeilingsOfTheYearBefore(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		money := func(text string) *exact.Money { m := exact.MustMoney(text); return &m }
		next := func(code string, ceiling *exact.Money, sections ...batch.SectionCeilingInput) (made *ent.Batch, err error) {
			strict := true
			err = h.Store.InTx(h.As(domaintest.Office), func(ctx context.Context) error {
				made, err = batch.Create(ctx, ent.FromContext(ctx), batch.BatchInput{Code: code, NameZh: "2028 年第一批", BudgetYear: 2028,
					DeclareStart: "2027-07-15", DeclareDeadline: "2027-08-31", SectionDeadline: "2027-09-15", ReviewDeadline: "2027-10-15",
					Ceiling: ceiling, StrictCeiling: &strict, Sections: sections})
				return err
			})
			return made, err
		}
		of := func(section, ceiling string) batch.SectionCeilingInput {
			return batch.SectionCeilingInput{SectionCode: section, Ceiling: exact.MustMoney(ceiling)}
		}
		for name, tt := range map[string]struct {
			ceiling  *exact.Money
			sections []batch.SectionCeilingInput
			want     []string
		}{
			"parts without a whole":      {nil, []batch.SectionCeilingInput{of("KS_EDU", "60")}, []string{"E_REQUIRED ceiling"}},
			"more than the whole":        {money("100"), []batch.SectionCeilingInput{of("KS_EDU", "60"), of("KS_CITY", "50")}, []string{"E_FUND_SUM sections"}},
			"a section that is not here": {money("100"), []batch.SectionCeilingInput{of("KS_X", "60")}, []string{"E_NOT_FOUND sections[0].sectionCode"}},
		} {
			if _, err := next("2028-X", tt.ceiling, tt.sections...); !slices.Equal(told(err), tt.want) {
				t.Errorf("%s: %v; want %v", name, err, tt.want)
			}
		}
		if _, err := next(" ", money("-1")); !slices.Equal(told(err), []string{"E_REQUIRED code", "E_AMOUNT_POSITIVE ceiling"}) {
			t.Errorf("told %v", told(err))
		}
		made, err := next("2028-1", money("100"), of("KS_EDU", "60"), of("KS_CITY", "40"))
		if err != nil {
			t.Fatal(err)
		}
		rows := h.Client.SectionCeiling.Query().Where(sectionceiling.BatchID(made.ID)).WithSection().AllX(h.As(domaintest.Office))
		got := map[string]string{}
		for _, r := range rows {
			got[r.Edges.Section.Code] = r.Ceiling.String()
		}
		if len(got) != 2 || got["KS_EDU"] != "60" || got["KS_CITY"] != "40" || !made.StrictCeiling || made.Status != "DRAFT" {
			t.Errorf("%+v with the ceilings %v", made, got)
		}
		_, err = batch.Change(h.As(domaintest.Office), h.Client, batch.ChangeBatch{ID: made.ID, Version: made.Version, Ceiling: money("90")})
		if !slices.Equal(told(err), []string{"E_FUND_SUM ceiling"}) {
			t.Errorf("a whole below its parts: %v", err)
		}
	})
}
