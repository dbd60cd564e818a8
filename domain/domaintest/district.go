package domaintest

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/ent/store"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// settle fills a database with the district. It leaves no trace, so that the
// trail of a test begins with the test.
func settle(ctx context.Context, s *store.Store) error {
	h := &H{Sections: map[string]*ent.Section{}, Units: map[string]*ent.Unit{}, Users: map[Persona]*ent.User{}}
	ctx = trace.Quiet(clock.NewContext(ctx, newClock()))
	return s.InTx(ctx, func(ctx context.Context) error {
		db := ent.FromContext(ctx)
		for _, division := range []string{Division, OtherDivision} {
			if err := h.settleDivision(viewer.Machine(ctx, division, "build the test district"), db, division); err != nil {
				return err
			}
		}
		return h.openBatch(viewer.Machine(ctx, Division, "build the test district"), db)
	})
}

func (h *H) settleDivision(ctx context.Context, db *ent.Client, division string) error {
	if err := h.addSections(ctx, db, division); err != nil {
		return err
	}
	if err := h.addUnits(ctx, db, division); err != nil {
		return err
	}
	if err := h.addPeople(ctx, db, staff[division]); err != nil {
		return err
	}
	if err := h.addLibrary(ctx, db, library[division]); err != nil {
		return err
	}
	return standard.PublishShipped(ctx, db)
}

// sections of the finance bureaus.
var sections = map[string]map[string]string{
	Division:      {"KS_EDU": "科教文卫科", "KS_CITY": "城建与资源环境科"},
	OtherDivision: {"KS_OTHER": "综合科"},
}

func (h *H) addSections(ctx context.Context, db *ent.Client, division string) error {
	for code, name := range sections[division] {
		row, err := db.Section.Create().SetCode(code).SetNameZh(name).Save(ctx)
		if err != nil {
			return err
		}
		h.Sections[code] = row
	}
	return nil
}

// units, a parent before what hangs under it.
var units = map[string][]struct{ code, name, short, kind, parent, section string }{
	Division: {
		{"205001", "佛山市南海区教育局", "区教育局", "BUREAU", "", "KS_EDU"},
		{"205101", "佛山市南海区示例中学", "示例中学", "SUBORDINATE", "205001", "KS_EDU"},
		{"212001", "佛山市南海区住房城乡建设和水利局", "区住建水利局", "BUREAU", "", "KS_CITY"},
	},
	OtherDivision: {
		{"606001", "佛山市顺德区教育局", "区教育局", "BUREAU", "", "KS_OTHER"},
	},
}

func (h *H) addUnits(ctx context.Context, db *ent.Client, division string) error {
	for _, u := range units[division] {
		create := db.Unit.Create().SetCode(u.code).SetNameZh(u.name).SetShortNameZh(u.short).
			SetKind(u.kind).SetLevel(1).SetSection(h.Sections[u.section])
		if u.parent != "" {
			create.SetLevel(2).SetParent(h.Units[u.parent])
		}
		row, err := create.Save(ctx)
		if err != nil {
			return err
		}
		h.Units[u.code] = row
	}
	return nil
}

// openBatch opens the batch in whose time of filing the clock stands.
func (h *H) openBatch(ctx context.Context, db *ent.Client) error {
	standards, err := standard.InForce(ctx, db)
	if err != nil {
		return err
	}
	return db.Batch.Create().SetCode("2027").SetNameZh("2027 年预算项目申报").SetBudgetYear(2027).
		SetStatus(batch.StatusOPEN).
		SetDeclareStart("2026-07-15").SetDeclareDeadline("2026-08-31").
		SetSectionDeadline("2026-09-15").SetReviewDeadline("2026-10-15").
		SetCeiling(exact.Money(50_000 * 1_000_000)). // 5 亿元
		SetStandards(standards).Exec(ctx)
}

// meet reads who and what is in the district, both divisions.
func (h *H) meet(ctx context.Context) error {
	sections, err := h.Client.Section.Query().All(ctx)
	if err != nil {
		return err
	}
	units, err := h.Client.Unit.Query().All(ctx)
	if err != nil {
		return err
	}
	users, err := h.Client.User.Query().All(ctx)
	if err != nil {
		return err
	}
	experts, err := h.Client.Expert.Query().All(ctx)
	if err != nil {
		return err
	}
	h.Sections, h.Units = map[string]*ent.Section{}, map[string]*ent.Unit{}
	h.Users, h.Experts = map[Persona]*ent.User{}, map[Persona]*ent.Expert{}
	for _, s := range sections {
		h.Sections[s.Code] = s
	}
	for _, u := range units {
		h.Units[u.Code] = u
	}
	people := map[uuid.UUID]Persona{}
	for _, u := range users {
		people[u.ID] = Persona(u.Login)
		h.Users[people[u.ID]] = u
	}
	for _, e := range experts {
		h.Experts[people[*e.UserID]] = e
	}
	h.Batch, err = h.Client.Batch.Query().Only(ctx)
	return err
}
