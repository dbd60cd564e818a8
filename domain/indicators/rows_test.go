package indicators_test

import (
	"fmt"
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/indicators"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
)

func p(s string) *string { return &s }

func must[T any](row T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return row
	}
}

func refused(t *testing.T, err error, code, path string) {
	t.Helper()
	if faults, ok := fault.Of(err); !ok || faults[0].Code != code || faults[0].Path != path {
		t.Errorf("refused with %v; want %s at %q", err, code, path)
	}
}

// row is what the office types.
func row(name string) indicators.LibraryRow {
	return indicators.LibraryRow{NameZh: name, Level2: "OUT_QLTY", Operator: "GE", Unit: p("%"), FuncClass: p("205")}
}

// submitted is a declaration of a unit with one indicator in its newest version.
func submitted(t *testing.T, h *domaintest.H, unit string, year int, stage declaration.Stage, target, library string) *ent.Declaration {
	t.Helper()
	ctx, u, code := h.Machine(), h.Units[unit], fmt.Sprintf("%d-%s-%s", year, unit, target)
	line := form.Indicator{NameZh: p("验收合格率"), Level2: p("OUT_QLTY"), Operator: p("GE"), Unit: p("%"), TargetValue: &target}
	f := form.Declaration{ExpFuncCode: p("2050299"), Tags: []string{"IT"}, Indicators: []form.Indicator{line}}
	pr := must(h.Client.Project.Create().SetCode(code).SetNameZh(code).SetUnit(u).SetSectionID(u.SectionID).Save(ctx))(t)
	d := must(h.Client.Declaration.Create().SetProject(pr).SetBatch(h.Batch).SetUnit(u).SetSectionID(u.SectionID).SetBudgetYear(year).
		SetCode(code).SetNameZh(code).SetStage(stage).SetStageSince(clock.Now(ctx)).SetRevision(1).SetForm(f).Save(ctx))(t)
	must(h.Client.DeclarationVersion.Create().SetDeclarationID(d.ID).SetNo(1).SetForm(f).SetHash("h").SetSubmittedBy("经办").Save(ctx))(t)
	i := h.Client.Indicator.Create().SetDeclarationID(d.ID).SetNo(1).SetHorizon("ANNUAL").SetLevel1("OUTPUT").SetLevel2("OUT_QLTY").
		SetNameZh("验收合格率").SetNormalName("验收合格率").SetOperator("GE").SetTarget(target).SetUnit("%").SetWeight(exact.MustPoints("90"))
	if library != "" {
		i.SetLibraryID(uuid.MustParse(library))
	}
	must(i.Save(ctx))(t)
	return d
}

func TestTheOfficeKeepsTheLibrary(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		office, db := h.As(domaintest.Office), h.Client
		l := must(indicators.Add(office, db, indicators.AddLibraryIndicator{Row: row("验收合格率")}))(t)
		_, err := indicators.Add(office, db, indicators.AddLibraryIndicator{Row: row("验收 合格率")})
		refused(t, err, fault.DupIndicator, "row.nameZh")
		if _, err := indicators.Add(h.As(domaintest.Clerk), db, indicators.AddLibraryIndicator{Row: row("别的率")}); err == nil {
			t.Error("a clerk wrote the library")
		}
		changed := row("一次验收合格率")
		changed.Low = (*exact.Decimal)(p("95"))
		l = must(indicators.Change(office, db, indicators.ChangeLibraryIndicator{ID: l.ID, Version: 1, Row: changed}))(t)
		if l.NameZh != "一次验收合格率" || *l.Low != "95" || l.Version != 2 {
			t.Errorf("changed to %v", l)
		}
		_, err = indicators.Change(office, db, indicators.ChangeLibraryIndicator{ID: l.ID, Version: 1, Row: changed})
		refused(t, err, fault.Version, "version")
		_, err = indicators.Retire(office, db, workflow.SeenWithReason{ID: l.ID, Version: 2, Reason: "旧"})
		refused(t, err, fault.TooShort, "reason")
		l = must(indicators.Retire(office, db, workflow.SeenWithReason{ID: l.ID, Version: 2, Reason: "已有更好的指标"}))(t)
		_, err = indicators.Change(office, db, indicators.ChangeLibraryIndicator{ID: l.ID, Version: 3, Row: changed})
		refused(t, err, fault.Frozen, "")
		must(indicators.Add(office, db, indicators.AddLibraryIndicator{Row: row("一次验收合格率")}))(t) // its name is free again
	})
}

func TestALibraryGrowsFromFormsAndKnowsItsUses(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		office, db := h.As(domaintest.Office), h.Client
		draft := submitted(t, h, "205001", 2027, "DRAFT", "91", "")
		db.DeclarationVersion.Delete().ExecX(h.Machine())
		_, err := indicators.Take(office, db, indicators.TakeIndicator{DeclarationID: draft.ID, No: 1})
		refused(t, err, fault.Frozen, "")

		first := submitted(t, h, "205001", 2026, "APPROVED", "90", "")
		_, err = indicators.Take(office, db, indicators.TakeIndicator{DeclarationID: first.ID, No: 2})
		refused(t, err, fault.NotFound, "no")
		l := must(indicators.Take(office, db, indicators.TakeIndicator{DeclarationID: first.ID, No: 1}))(t)
		if l.FuncClass != "2050299" || l.Origin != "DECLARATION" || l.Tags[0] != "IT" || l.Unit != "%" {
			t.Errorf("taken as %v", l)
		}
		submitted(t, h, "205001", 2026, "APPROVED", "94", l.ID.String())
		later := submitted(t, h, "212001", 2027, "SECTION_REVIEW", "99", l.ID.String())
		evaluated(t, h, first, "97")

		if uses := must(indicators.Uses(h.As(domaintest.Clerk), db))(t); uses[l.ID] != 2 {
			t.Errorf("used %d times", uses[l.ID])
		}
		years := must(indicators.History(h.As(domaintest.Clerk), db, l))(t)
		if len(years) != 1 || years[0].Year != 2026 || *years[0].Targets != (indicators.ValueRange{Count: 2, Lowest: "90", Median: "92", Highest: "94"}) ||
			years[0].Actuals == nil || years[0].Actuals.Median != "97" {
			t.Errorf("was worth %+v", years)
		}
		seen := map[domaintest.Persona]int{domaintest.Office: 4, domaintest.Clerk: 3, domaintest.ClerkCity: 1, domaintest.ClerkOther: 0}
		for who, want := range seen {
			if uses := must(indicators.UsesOf(h.As(who), db, l))(t); len(uses) != want {
				t.Errorf("%s sees %d uses; want %d", who, len(uses), want)
			}
		}
		if got := must(indicators.Suggest(h.As(domaintest.ClerkCity), db, later.ID, nil))(t); len(got) != 0 {
			t.Errorf("what the form has is suggested again: %v", got)
		}
		fresh := db.Declaration.UpdateOneID(later.ID).SetForm(form.Declaration{ExpFuncCode: p("2050299")}).SaveX(h.Machine())
		got := must(indicators.Suggest(h.As(domaintest.ClerkCity), db, fresh.ID, nil))(t)
		if len(got) != 1 || *got[0].Line.LibraryRef != l.ID.String() || got[0].UseCount != 2 || *got[0].Line.Level1 != "OUTPUT" {
			t.Errorf("suggests %+v", got)
		}
		_, err = indicators.Suggest(h.As(domaintest.ClerkOther), db, fresh.ID, nil)
		refused(t, err, fault.NotFound, "declarationID")
		for who, want := range map[domaintest.Persona]int{domaintest.Clerk: 1, domaintest.ClerkOther: 0} {
			known := must(indicators.Of(h.As(who), db, []form.Indicator{{LibraryRef: p(l.ID.String())}, {LibraryRef: p("?")}}))(t)
			if len(known) != want {
				t.Errorf("%s reads %d rows of the library", who, len(known))
			}
		}
	})
}

// evaluated is a confirmed self-evaluation that reached a value.
func evaluated(t *testing.T, h *domaintest.H, d *ent.Declaration, actual string) {
	t.Helper()
	ctx := h.Machine()
	must(h.Client.SelfEvaluation.Create().SetDeclarationID(d.ID).SetYear(d.BudgetYear).SetStageSince(clock.Now(ctx)).SetStage("CONFIRMED").
		SetConfirmedAt(clock.Now(ctx)).SetForm(form.SelfEvaluation{Results: []form.ResultRow{{Actual: &actual}}}).Save(ctx))(t)
}
