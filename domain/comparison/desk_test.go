package comparison_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/comparison"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/viewer"
)

// stand is a division with a batch under review and projects of earlier years.
type stand struct {
	*domaintest.H
	t *testing.T
	n int
}

// file makes a declaration of a unit with one budget line.
func (s *stand) file(unit string, year int, stage declaration.Stage, price string) *ent.Declaration {
	s.t.Helper()
	s.n++
	ctx, db, u := s.Machine(), s.Client, s.Units[unit]
	name, item, piece, class := fmt.Sprintf("项目%d", s.n), "智慧黑板", "套", "31003"
	p := db.Project.Create().SetCode(fmt.Sprintf("%d-%s-%03d", year, unit, s.n)).SetNameZh(name).SetUnitID(u.ID).SetSectionID(u.SectionID).SaveX(ctx)
	return db.Declaration.Create().SetProjectID(p.ID).SetBatchID(s.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(year).SetCode(p.Code).SetNameZh(name).SetStage(stage).SetStageSince(s.Clock.Now()).SetExpFuncCode("2050202").
		SetProjectKind("SPECIFIC").SetRevision(1).SetReviewRound(1).SetAmount(exact.MustMoney("100")).SetApprovedAmount(exact.MustMoney("100")).
		SetForm(form.Declaration{Tags: []string{"IT"}, BudgetLines: []form.BudgetLine{{NameZh: &item, Unit: &piece, DepEcoCode: &class, UnitPrice: &price}}}).
		SaveX(ctx)
}

// ask gives an expert a sheet on a declaration.
func (s *stand) ask(d *ent.Declaration, code string, status expertsheet.Status, round reviewround.Status) *ent.ExpertSheet {
	s.t.Helper()
	ctx, db := s.Machine(), s.Client
	r := db.ReviewRound.Query().Where(reviewround.DeclarationID(d.ID)).FirstX
	var id uuid.UUID
	if db.ReviewRound.Query().Where(reviewround.DeclarationID(d.ID)).ExistX(ctx) {
		id = r(ctx).ID
	} else {
		id = db.ReviewRound.Create().SetDeclarationID(d.ID).SetNo(1).SetRevision(1).SetStatus(round).SaveX(ctx).ID
	}
	return db.ExpertSheet.Create().SetDeclarationID(d.ID).SetRoundID(id).SetExpertID(db.Expert.Query().Where(expert.Code(code)).OnlyIDX(ctx)).
		SetLabel("专家" + code).SetProjectName(d.NameZh).SetUnitName("单位").SetDeclaredAmount(*d.Amount).SetStatus(status).SaveX(ctx)
}

func (s *stand) approve(d *ent.Declaration) *ent.Declaration {
	s.t.Helper()
	if err := comparison.Keep(s.Machine(), s.Client, d, *d.ApprovedAmount); err != nil {
		s.t.Fatal(err)
	}
	return d
}

func (s *stand) desk(who domaintest.Persona, sheet *ent.ExpertSheet) *comparison.CompareDesk {
	s.t.Helper()
	desk, err := comparison.Of(s.As(who), s.Client, sheet.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	return desk
}

func TestAnExpertComparesWithTheOwnSheetsAndNamelessPrices(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := &stand{H: h, t: t}
		d := s.file("205101", 2027, "INDIVIDUAL_REVIEW", "3")
		sheet := s.ask(d, "E01", "SCORING", "INDIVIDUAL")
		mine := s.ask(s.file("205001", 2027, "INDIVIDUAL_REVIEW", "2.5"), "E01", "SUBMITTED", "INDIVIDUAL")
		s.ask(s.file("212001", 2027, "INDIVIDUAL_REVIEW", "9"), "E02", "SCORING", "INDIVIDUAL") // another's
		s.ask(s.file("212001", 2027, "REVIEW_CLOSED", "9"), "E01", "LOCKED", "CLOSED")          // over
		hidden := s.approve(s.file("212001", 2026, "APPROVED", "2"))
		public := s.approve(s.file("205001", 2025, "APPROVED", "4"))
		s.approve(s.file("205001", 2021, "APPROVED", "50")) // too old
		h.Client.Disclosure.Create().SetDeclarationID(public.ID).SetKind("TARGETS").SetYear(2025).SetProjectName(public.NameZh).
			SetUnitName("教育局").SetStatus("PUBLIC").SetBody(form.Disclosure{}).SetHash("h").ExecX(h.Machine())
		h.Client.Disclosure.Create().SetDeclarationID(hidden.ID).SetKind("TARGETS").SetYear(2026).SetProjectName(hidden.NameZh).
			SetUnitName("城管局").SetStatus("WITHHELD").SetBody(form.Disclosure{}).SetHash("h").ExecX(h.Machine())

		desk := s.desk(domaintest.Expert1, sheet)
		if len(desk.Projects) != 3 || *desk.Projects[0].SheetID != mine.ID || *desk.Projects[0].ProjectName != mine.ProjectName {
			t.Fatalf("%d projects: %+v", len(desk.Projects), desk.Projects)
		}
		if p := desk.Projects[1]; p.Year != 2026 || p.ProjectName != nil || p.UnitName != nil || p.Declared != nil || *p.Granted != exact.MustMoney("100") {
			t.Errorf("who is kept back is told: %+v", p)
		}
		if p := desk.Projects[2]; p.Year != 2025 || *p.ProjectName != public.NameZh || !p.SameFunction || !p.SameKind || len(p.SharedTags) != 1 || len(p.Lines) != 1 {
			t.Errorf("what is public is not: %+v", p)
		}
		l := desk.Lines[0]
		if l.Range.Count != 2 || l.Range.Median != exact.MustMoney("3") || *l.Off != "0.00" || len(l.Sources) != 2 {
			t.Errorf("%+v of %+v", l.Range, l)
		}
		if l.Sources[0].ProjectName != nil || *l.Sources[1].ProjectName != public.NameZh {
			t.Errorf("%+v, %+v", l.Sources[0], l.Sources[1])
		}
	})
}

func TestLinesAreComparedWithContracts(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := &stand{H: h, t: t}
		sheet := s.ask(s.file("205101", 2027, "INDIVIDUAL_REVIEW", "3"), "E01", "SCORING", "INDIVIDUAL")
		if l := s.desk(domaintest.Expert1, sheet).Lines[0]; l.Contracts != nil {
			t.Errorf("without contracts there are %+v", l.Contracts)
		}
		keep := func(ctx context.Context, no, name, unit, price string, signed clock.Date) {
			t.Helper()
			c := comparison.NewContract(no, name, unit)
			c.UnitPrice, c.SignedOn, c.BuyerZh = exact.MustMoney(price), signed, "教育局"
			if err := comparison.KeepContracts(ctx, h.Client, []comparison.Contract{c}); err != nil {
				t.Fatal(err)
			}
		}
		keep(h.As(domaintest.Office), "HT-1", "智慧黑板", "套", "2", "2026-03-01")
		keep(h.As(domaintest.Office), "HT-2", " 智慧 黑板", "套", "2.5", "2022-01-01")
		keep(h.As(domaintest.Office), "HT-3", "智慧黑板", "套", "90", "2021-12-31") // too old
		keep(h.As(domaintest.Office), "HT-4", "智慧黑板", "批", "90", "2026-03-01") // another unit
		keep(viewer.Machine(h.Stranger(), domaintest.OtherDivision, "test"), "HT-5", "智慧黑板", "套", "90", "2026-03-01")
		got := s.desk(domaintest.Expert1, sheet).Lines[0].Contracts
		if got.Range.Count != 2 || got.Range.Median != exact.MustMoney("2.25") || got.Off != "33.33" || got.Sources[0].ContractNo != "HT-1" {
			t.Errorf("%+v of %+v", got.Range, got)
		}
	})
}

func TestTheDeskIsForWhomThePapersAreOpen(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		s := &stand{H: h, t: t}
		open := s.ask(s.file("205101", 2027, "INDIVIDUAL_REVIEW", "3"), "E01", "SCORING", "INDIVIDUAL")
		invited := s.ask(s.file("205101", 2027, "PANEL_FORMING", "3"), "E01", "INVITED", "FORMING")
		over := s.ask(s.file("205101", 2027, "REVIEW_CLOSED", "3"), "E01", "LOCKED", "CLOSED")
		met := s.file("212001", 2027, "COLLECTIVE_REVIEW", "3")
		s.ask(met, "E01", "LOCKED", "COLLECTIVE")
		others := s.ask(met, "E02", "LOCKED", "COLLECTIVE")
		for name, tt := range map[string]struct {
			who   domaintest.Persona
			sheet *ent.ExpertSheet
			open  bool
		}{
			"the own open sheet":             {domaintest.Expert1, open, true},
			"another's open sheet":           {domaintest.Expert2, open, false},
			"an invitation":                  {domaintest.Expert1, invited, false},
			"a round that is over":           {domaintest.Expert1, over, false},
			"at the meeting, any seat of it": {domaintest.Expert1, others, true},
		} {
			_, err := comparison.Of(h.As(tt.who), h.Client, tt.sheet.ID)
			var faults fault.List
			if faults, _ = fault.Of(err); (err == nil) != tt.open || !tt.open && faults[0].Code != fault.NotFound {
				t.Errorf("%s: %v", name, errors.Join(err))
			}
		}
	})
}
