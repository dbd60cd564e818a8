package demo_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"testing"

	"entgo.io/ent/dialect"

	"hengxiao/domain/audit"
	"hengxiao/domain/demo"
	"hengxiao/domain/identity"
	"hengxiao/domain/library"
	"hengxiao/domain/panel"
	"hengxiao/domain/secret"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/viewer"
)

// transient is the stage that no declaration rests in.
const transient = declaration.StageSCREENING

func TestDemoDistrictStandsAtEveryStage(t *testing.T) {
	for _, kind := range []string{dialect.SQLite, dialect.Postgres} {
		t.Run(kind, func(t *testing.T) {
			st := opened(t, kind)
			keys, err := identity.LoadKeys(identity.KeySource{DataDir: t.TempDir()})
			if err != nil {
				t.Fatal(err)
			}
			ctx := secret.NewContext(context.Background(), keys.Box)
			ids := identity.New(identity.Config{Store: st, Keys: keys, Issuer: "test"})
			keep := func(body []byte) (string, error) {
				sum := sha256.Sum256(body)
				return hex.EncodeToString(sum[:]), nil
			}
			accounts, err := demo.Seed(ctx, st, ids, library.New(keys.Box), keep)
			if err != nil {
				t.Fatal(err)
			}
			holdEveryRole(t, accounts)

			machine := viewer.Machine(ctx, "440605", "test")
			year := clock.DateOf(clock.Now(ctx)).Year() + 1
			rows := st.Client.Declaration.Query().Where(declaration.BudgetYear(year)).AllX(machine)
			stages := map[declaration.Stage]int{}
			for _, d := range rows {
				stages[d.Stage]++
			}
			for _, s := range everyStage {
				if stages[s] == 0 && s != transient {
					t.Errorf("no declaration is at %s: %v", s, stages)
				}
			}
			if len(rows) != 31 { // the thirty, and one declared a second time
				t.Errorf("%d declarations; want 31", len(rows))
			}

			watched := map[monitoring.Stage]int{}
			for _, m := range st.Client.Monitoring.Query().AllX(machine) {
				watched[m.Stage]++
			}
			evaluated := map[selfevaluation.Stage]int{}
			for _, e := range st.Client.SelfEvaluation.Query().AllX(machine) {
				evaluated[e.Stage]++
			}
			if len(watched) != 5 || len(evaluated) != 5 {
				t.Errorf("monitoring %v, self-evaluation %v; want five stages of each", watched, evaluated)
			}

			everyRuleHits(t, viewer.NewContext(ctx, office(t, machine, st, ids)), st)

			if _, err := demo.Seed(ctx, st, ids, library.New(keys.Box), keep); err != nil {
				t.Fatal(err)
			}
			if n := st.Client.Declaration.Query().Where(declaration.BudgetYear(year)).CountX(machine); n != len(rows) {
				t.Errorf("seeding twice: %d declarations; want %d", n, len(rows))
			}
			for {
				n, err := audit.Seal(ctx, st)
				if err != nil {
					t.Fatal(err)
				}
				if n == 0 {
					break
				}
			}
			report, err := audit.Verify(ctx, st.Client)
			if err != nil || report.Broken != "" || report.Unsealed != 0 || report.Sealed == 0 {
				t.Errorf("the trail: %+v, %v", report, err)
			}
		})
	}
}

// opened is a new database of a kind.
func opened(t *testing.T, kind string) *store.Store {
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
	return st
}

var everyStage = []declaration.Stage{"DRAFT", "UNIT_REVIEW", "DEPT_REVIEW", "SCREENING", "BLOCKED", "SECTION_REVIEW", "RETURNED",
	"EXEMPTED", "PANEL_FORMING", "INDIVIDUAL_REVIEW", "COLLECTIVE_REVIEW", "REVIEW_CLOSED", "REPORTED", "PUSHED", "APPROVED",
	"REJECTED", "WITHDRAWN"}

func holdEveryRole(t *testing.T, accounts []demo.Account) {
	t.Helper()
	for _, role := range viewer.AllRoles {
		held := slices.ContainsFunc(accounts, func(a demo.Account) bool { return slices.Contains(a.Roles, role) })
		if held == (role == viewer.SystemRole) {
			t.Errorf("%s is held: %v", role, held)
		}
	}
}

// office is somebody of the demo's office.
func office(t *testing.T, ctx context.Context, st *store.Store, ids *identity.Service) *viewer.Viewer {
	t.Helper()
	u, err := st.Client.User.Query().Where(user.Login("office")).Only(ctx)
	if err != nil {
		t.Fatal(err)
	}
	v, err := ids.Rights(ctx, st.Client, u)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// everyRuleHits holds the demo to show each rule of recusal at work: but for who judged
// a project in an earlier year, for the demo's projects have none behind them.
func everyRuleHits(t *testing.T, ctx context.Context, st *store.Store) {
	t.Helper()
	shelf, err := library.Open(ctx, st.Client)
	if err != nil {
		t.Fatal(err)
	}
	hit := map[string]int{}
	for _, d := range st.Client.Declaration.Query().WithBatch().AllX(ctx) {
		pool, err := panel.Pool(ctx, st.Client, d.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range pool {
			for _, h := range e.Hits {
				hit[h.Rule]++
			}
		}
	}
	for _, r := range standard.Shipped().RecusalRules() {
		if hit[r.Code] == 0 && r.Tie != standard.TieJudged {
			t.Errorf("%s (%s) hits nobody in the demo", r.Code, r.NameZh)
		}
	}
	if len(shelf.Experts) != 29 {
		t.Errorf("%d entries in the library", len(shelf.Experts))
	}
	if found, err := panel.Conflicts(ctx, st.Client); err != nil || len(found) != 1 {
		t.Errorf("%d conflicts were found later, %v; want 1", len(found), err)
	}
}
