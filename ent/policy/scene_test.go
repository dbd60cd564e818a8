package policy_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// The two divisions (区划) of the scene.
const (
	home = "440605"
	away = "440606"
)

// moment is when everything in the scene happened.
var moment = time.Date(2026, 9, 20, 2, 0, 0, 0, time.UTC)

// scene is two divisions at rest, with a row of every table for each way in which
// viewers differ. Every row has a name within its table.
type scene struct {
	t     *testing.T
	store *store.Store
	db    *ent.Client
	ids   map[string]map[string]uuid.UUID // by table and name
	of    map[uuid.UUID]string            // the division of each row
	here  string                          // the division in which rows are being made
}

// each runs a test before the scene on both databases.
func each(t *testing.T, test func(*testing.T, *scene)) {
	t.Helper()
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) { test(t, build(t, kind)) })
	}
}

func build(t *testing.T, kind string) *scene {
	t.Helper()
	base, err := scratch.Migrated(t.Context(), kind)
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(t.Context(), base.Config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(st.Close(), base.Remove()); err != nil {
			t.Error(err)
		}
	})
	s := &scene{t: t, store: st, ids: map[string]map[string]uuid.UUID{}, of: map[uuid.UUID]string{}}
	ctx := trace.Quiet(clock.NewContext(t.Context(), clock.Fixed(moment)))
	err = st.InTx(ctx, func(ctx context.Context) error {
		s.db = ent.FromContext(ctx)
		for _, division := range []string{home, away} {
			s.here = division
			s.settle(viewer.Machine(ctx, division, "make the scene"), division)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s.db = st.Client
	return s
}

// name gives a row that is about to be made its id.
func (s *scene) name(table, name string) uuid.UUID {
	s.t.Helper()
	if s.ids[table] == nil {
		s.ids[table] = map[string]uuid.UUID{}
	}
	if _, taken := s.ids[table][name]; taken {
		s.t.Fatalf("two rows of %s are called %s", table, name)
	}
	id := uuid.New()
	s.ids[table][name], s.of[id] = id, s.here
	return id
}

// id is the id of a row that was made.
func (s *scene) id(table, name string) uuid.UUID {
	s.t.Helper()
	id, made := s.ids[table][name]
	if !made {
		s.t.Fatalf("no row of %s is called %s", table, name)
	}
	return id
}

// made stops a scene that cannot be built.
func (s *scene) made(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *scene) settle(ctx context.Context, division string) {
	db := s.db
	for _, u := range units[division] {
		if _, known := s.ids["sections"][u.section]; !known {
			s.made(db.Section.Create().SetID(s.name("sections", u.section)).SetCode(u.section).SetNameZh(u.section).Exec(ctx))
		}
		create := db.Unit.Create().SetID(s.name("units", u.name)).SetCode(u.name).SetNameZh(u.name).SetShortNameZh(u.name).
			SetKind("BUREAU").SetLevel(1).SetSectionID(s.id("sections", u.section))
		if u.parent != "" {
			create.SetParentID(s.id("units", u.parent))
		}
		s.made(create.Exec(ctx))
		if u.parent == "" {
			s.whole(ctx, u)
		}
	}
	for _, p := range people[division] {
		s.admit(ctx, p)
	}
	s.open(ctx, division)
	for _, f := range filed[division] {
		s.file(ctx, division, f)
	}
	if division == home {
		s.shelve(ctx)
		s.engage(ctx)
	}
}

// admit makes a person with one row of each kind that people have of their own.
func (s *scene) admit(ctx context.Context, p person) {
	db, user := s.db, s.name("users", p.who)
	s.made(db.User.Create().SetID(user).SetLogin(p.who).SetName(p.who).SetPasswordHash("-").SetNillableUnitID(s.unitOf(p)).Exec(ctx))
	s.made(db.RoleGrant.Create().SetID(s.name("role_grants", p.who)).SetUserID(user).SetRole(viewer.Agency).SetGrantedBy("-").Exec(ctx))
	view := db.SavedView.Create().SetID(s.name("saved_views", p.who)).SetUserID(user).SetList("DECLARATIONS").SetName("逾期").SetQuery("逾期").SetPosition(1)
	if p.who == "office" {
		view.SetSharedWith(viewer.SectionReviewer)
	}
	s.made(view.Exec(ctx))
	s.made(db.TableImport.Create().SetID(s.name("table_imports", p.who)).SetKind("UNITS").SetName("f").SetHash("h").SetRows(1).SetChanged(1).
		SetImportedBy(user).SetImportedByName("n").Exec(ctx))
	s.made(db.PrintRun.Create().SetID(s.name("print_runs", p.who)).SetUserID(user).SetForm("declarations").SetTitle("t").SetSubjects([]uuid.UUID{}).SetTotal(0).Exec(ctx))
	s.made(db.Notice.Create().SetID(s.name("notices", p.who)).SetUserID(user).SetKind("k").SetSubject("s").Exec(ctx))
	s.made(db.Session.Create().SetID(s.name("sessions", p.who)).SetUserID(user).SetRefreshHash(p.who).SetRotatedAt(moment).
		SetLastUsedAt(moment).SetExpiresAt(moment).Exec(ctx))
	s.act(ctx, p.who, p.who, "o", "")
	if p.who == "both" {
		s.act(ctx, p.who, "both/filed", ent.TypeDeclaration, "")
		s.act(ctx, p.who, "both/judged", ent.TypeExpertSheet, "")
		s.act(ctx, p.who, "both/settled", ent.TypeDeclaration, "conclude a round")
	}
	if p.expert != "" {
		s.made(db.Expert.Create().SetID(s.name("experts", p.expert)).SetCode(p.expert).SetNameZh(p.who).
			SetEmployerZh("-").SetEmployerKind("FIRM").SetUserID(user).Exec(ctx))
		s.papers(ctx, p.expert)
	}
}

// whole makes a department's form, with a step and a file, and a roll-up that it keeps.
func (s *scene) whole(ctx context.Context, u unitAt) {
	s.made(s.db.Overall.Create().SetID(s.name("overalls", u.name)).SetUnitID(s.id("units", u.name)).SetSectionID(s.id("sections", u.section)).
		SetYear(2027).SetUnitName(u.name).SetStandards([]uuid.UUID{}).SetStageSince(moment).SetForm(form.Overall{}).Exec(ctx))
	s.made(s.db.OverallChange.Create().SetID(s.name("overall_changes", u.name)).SetOverallID(s.id("overalls", u.name)).SetAction("step").
		SetFromStage("").SetToStage("").SetActorName("某人").SetActorRole(viewer.UnitClerk).Exec(ctx))
	s.made(s.db.OverallFile.Create().SetID(s.name("overall_files", u.name)).SetOverallID(s.id("overalls", u.name)).SetName("a.pdf").
		SetMime("application/pdf").SetSize(1).SetSha256("").Exec(ctx))
	s.made(s.db.Rollup.Create().SetID(s.name("rollups", u.name)).SetUnitID(s.id("units", u.name)).SetSectionID(s.id("sections", u.section)).
		SetYear(2027).SetUnitName(u.name).SetMadeBy("某人").SetNameZh("专项").SetAsked([]uuid.UUID{}).SetFigures(form.SelfRollup{}).
		SetRolledAt(moment).SetStageSince(moment).Exec(ctx))
	s.made(s.db.RollupChange.Create().SetID(s.name("rollup_changes", u.name)).SetRollupID(s.id("rollups", u.name)).SetAction("step").
		SetFromStage("").SetToStage("").SetActorName("某人").SetActorRole(viewer.UnitClerk).Exec(ctx))
}

// unitOf is the unit of somebody who works for one.
func (s *scene) unitOf(p person) *uuid.UUID {
	for _, h := range p.holds {
		if len(h.units) > 0 {
			id := s.id("units", h.units[0])
			return &id
		}
	}
	return nil
}

// act leaves a trace of somebody, by hand or through the machine.
func (s *scene) act(ctx context.Context, who, name, object, reason string) {
	s.made(s.db.AuditEvent.Create().SetID(s.name("audit_events", name)).SetDivision(s.here).SetOccurredAt(moment).
		SetAction("a").SetObjectType(object).SetObjectID("1").SetActorID(s.id("users", who)).SetReason(reason).
		SetChanged("{}").Exec(ctx))
}

// open makes a division's batch with what hangs on it, and a standard with a draft of its next edition.
func (s *scene) open(ctx context.Context, division string) {
	db, batch := s.db, s.name("batches", division)
	s.made(db.Batch.Create().SetID(batch).SetCode(division).SetNameZh(division).SetBudgetYear(2027).SetStandards([]uuid.UUID{}).Exec(ctx))
	s.made(db.Standard.Create().SetID(s.name("standards", division)).SetKind("k").SetCode("c").SetEdition(1).SetNameZh("n").
		SetBody("{}").SetHash("").SetStatus("PUBLISHED").Exec(ctx))
	s.made(db.Standard.Create().SetID(s.name("standards", division+"/draft")).SetKind("k").SetCode("c").SetEdition(2).SetNameZh("n").
		SetBody("{}").SetHash("").Exec(ctx))
	s.made(db.LibraryIndicator.Create().SetID(s.name("library_indicators", division)).SetNameZh("n").SetNormalName("n").SetLevel2("l").
		SetOperator("GE").SetTags([]string{}).SetOrigin("OFFICE").Exec(ctx))
	s.made(db.Rollup.Create().SetID(s.name("rollups", division)).SetYear(2027).SetUnitName("-").SetMadeBy("某人").SetNameZh("专项").
		SetAsked([]uuid.UUID{}).SetFigures(form.SelfRollup{}).SetRolledAt(moment).SetStageSince(moment).Exec(ctx))
	s.made(db.RollupChange.Create().SetID(s.name("rollup_changes", division)).SetRollupID(s.id("rollups", division)).SetAction("step").
		SetFromStage("").SetToStage("").SetActorName("某人").SetActorRole(viewer.PerfOffice).Exec(ctx))
	unit := units[division][len(units[division])-1]
	s.made(db.Extension.Create().SetID(s.name("extensions", unit.name)).SetBatchID(batch).SetUnitID(s.id("units", unit.name)).
		SetReason("迁址").Exec(ctx))
	s.made(db.SectionCeiling.Create().SetID(s.name("section_ceilings", unit.section)).SetBatchID(batch).
		SetSectionID(s.id("sections", unit.section)).Exec(ctx))
	s.made(db.Report.Create().SetID(s.name("reports", division)).SetBatchID(batch).SetTitle("t").SetBody("{}").Exec(ctx))
	s.made(db.Report.Create().SetID(s.name("reports", unit.section)).SetBatchID(batch).SetSectionID(s.id("sections", unit.section)).
		SetTitle("t").SetBody("{}").Exec(ctx))
}
