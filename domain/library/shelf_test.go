package library_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/library"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertrelation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// declared is a declaration of the district's school, where its panel is formed.
func declared(t *testing.T, h *domaintest.H, code, name string) *ent.Declaration {
	t.Helper()
	ctx, db, u := h.Machine(), h.Client, h.Units["205101"]
	p, err := db.Project.Create().SetCode(code).SetNameZh(name).SetUnitID(u.ID).SetSectionID(u.SectionID).Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	overview, leader := "方案由岭南示例设计院有限公司编制", "孔老师"
	d, err := db.Declaration.Create().SetProjectID(p.ID).SetBatchID(h.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(code).SetNameZh(name).SetStage(declaration.StagePANEL_FORMING).
		SetStageSince(h.Clock.Now()).SetRevision(1).SetAmount(exact.MustMoney("100")).SetOutcome(term.ByExpert).
		SetForm(form.Declaration{Overview: &overview, Leader: &leader}).Save(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// rulesHit are the codes of the rules that each expert hits, by his code.
func rulesHit(t *testing.T, h *domaintest.H, d *ent.Declaration, seated ...uuid.UUID) map[string][]string {
	t.Helper()
	shelf, err := library.Open(h.As(domaintest.Office), h.Client)
	if err != nil {
		t.Fatal(err)
	}
	hits, err := shelf.Hits(h.As(domaintest.Office), h.Client, d, seated, standard.Shipped().RecusalRules())
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{}
	for _, e := range shelf.Experts {
		for _, hit := range hits[e.ID] {
			if hit.Detail == "" || hit.Source == "" || hit.Fact == "" {
				t.Errorf("%s: a hit without its fact: %+v", e.Code, hit)
			}
			got[e.Code] = append(got[e.Code], hit.Rule)
		}
	}
	return got
}

// relate declares a relation of an expert.
func relate(t *testing.T, h *domaintest.H, who domaintest.Persona, kind expertrelation.Kind, set func(*ent.ExpertRelationCreate)) {
	t.Helper()
	row := h.Client.ExpertRelation.Create().SetExpertID(h.Experts[who].ID).SetKind(kind).SetDeclaredBy(viewer.Expert)
	set(row)
	if err := row.Exec(h.Machine()); err != nil {
		t.Fatal(err)
	}
}

func TestRowsHitEveryRule(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := declared(t, h, "2027-205101-001", "校舍维修")
		edit := func(who domaintest.Persona) *ent.ExpertUpdateOne {
			return h.Client.Expert.UpdateOneID(h.Experts[who].ID)
		}
		for _, u := range []*ent.ExpertUpdateOne{
			edit(domaintest.Expert1).SetEmployerZh("佛山市南海区教育局"),
			edit(domaintest.Expert2).SetUserID(h.Users[domaintest.Clerk2].ID),
			edit(domaintest.Expert5).SetEmployerZh("岭南示例设计院有限公司"),
			edit(domaintest.Expert6).SetEmployerZh("教育局").SetEmployerKind("RETIRED").SetEntryDate("2022-01-01"), // left more than three years ago
			edit(domaintest.Expert9).SetEmployerZh("省属高校"),
		} {
			if err := u.Exec(h.Machine()); err != nil {
				t.Fatal(err)
			}
		}
		relate(t, h, domaintest.Expert3, expertrelation.KindWORKED_FOR, func(r *ent.ExpertRelationCreate) {
			r.SetUnitCode("205101").SetRoleZh("信息化顾问").SetSince("2022-01-01").SetUntil("2024-05-31")
		})
		relate(t, h, domaintest.Expert3, expertrelation.KindCONSULTING, func(r *ent.ExpertRelationCreate) {
			r.SetUnitCode("205001").SetContractNo("Z-7").SetUntil(clock.Date("2019-05-31"))
		})
		relate(t, h, domaintest.Expert4, expertrelation.KindTOOK_PART, func(r *ent.ExpertRelationCreate) {
			r.SetProjectZh("校舍维修").SetRoleZh("可行性研究").SetUntil("2020-05-31")
		})
		relate(t, h, domaintest.Expert8, expertrelation.KindRELATIVE, func(r *ent.ExpertRelationCreate) {
			r.SetPartyZh("孔老师").SetRoleZh("配偶")
		})
		relate(t, h, domaintest.Expert8, expertrelation.KindRELATIVE, func(r *ent.ExpertRelationCreate) {
			r.SetPartyZh("梁校长").SetUnitCode("205101").SetRoleZh("姐姐")
		})
		relate(t, h, domaintest.Expert8, expertrelation.KindINTEREST, func(r *ent.ExpertRelationCreate) {
			r.SetPartyZh("岭南示例设计院有限公司").SetRoleZh("股东")
		})
		err := h.Client.ExpertObjection.Create().SetDeclarationID(d.ID).SetNameZh("林示九").SetEmployerZh("省属高校").
			SetReason("曾与我校有合同纠纷").SetAskedByName("梁校长").Exec(h.Machine())
		if err != nil {
			t.Fatal(err)
		}

		want := map[string][]string{
			"E01": {"R01"}, "E02": {"R02"}, "E03": {"R03"}, "E04": {"M02", "R06"}, "E05": {"R08"},
			"E07": {"R05"}, "E08": {"R09", "R10", "R10", "R11"}, "E09": {"R12", "M02"},
		}
		got := rulesHit(t, h, d, h.Experts[domaintest.Expert4].ID, h.Experts[domaintest.Expert9].ID)
		slices.Sort(got["E04"])
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestAWithdrawnRelationTiesNobody(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := declared(t, h, "2027-205101-001", "校舍维修")
		relate(t, h, domaintest.Expert1, expertrelation.KindWORKED_FOR, func(r *ent.ExpertRelationCreate) {
			r.SetUnitCode("205101").SetWithdrawnAt(h.Clock.Now())
		})
		if got := rulesHit(t, h, d)["E01"]; got != nil {
			t.Errorf("hits %v", got)
		}
	})
}

func TestWhoJudgedTheProjectIsMarked(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		before := declared(t, h, "2027-205101-001", "校舍维修")
		ctx, db := h.Machine(), h.Client
		round, err := db.ReviewRound.Create().SetDeclarationID(before.ID).SetNo(1).SetRevision(1).SetStatus("CLOSED").Save(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for who, status := range map[domaintest.Persona]string{domaintest.Expert1: "LOCKED", domaintest.Expert2: "DECLINED"} {
			sheet := db.ExpertSheet.Create().SetDeclarationID(before.ID).SetRoundID(round.ID).SetExpertID(h.Experts[who].ID).
				SetLabel(string(who)).SetStatus(expertsheet.Status(status)).SetProjectName(before.NameZh).SetUnitName("示例中学")
			if err := sheet.Exec(ctx); err != nil {
				t.Fatal(err)
			}
		}
		again, err := db.Declaration.Create().SetProjectID(before.ProjectID).SetBatchID(h.Batch.ID).SetUnitID(before.UnitID).
			SetSectionID(before.SectionID).SetBudgetYear(2028).SetCode("2028-205101-001").SetNameZh(before.NameZh).
			SetStage(declaration.StagePANEL_FORMING).SetStageSince(h.Clock.Now()).SetForm(form.Declaration{}).Save(ctx)
		if err != nil {
			t.Fatal(err)
		}
		got := rulesHit(t, h, again)
		if diff := cmp.Diff(map[string][]string{"E01": {"M01"}, "E07": {"R05"}}, got); diff != "" {
			t.Error(diff)
		}
		if own := rulesHit(t, h, before)["E01"]; own != nil {
			t.Errorf("the round itself is held against its expert: %v", own)
		}
	})
}
