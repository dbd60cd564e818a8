package graph_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/ent/clock"
	"hengxiao/ent/viewer"
)

// When an expert acted is told by these fields of a declaration whose panel works or has
// worked.
const askMoments = `query($id: ID!) { declaration(id: $id) {
	updatedAt stageSince concludedAt
	history { id action createdAt updatedAt declaration { id } }
	questions { createdAt updatedAt }
	rounds { updatedAt seats { signed } }
} }`

func TestTheMomentOfAnExpertsActIsToldToWhoMayKnowWhoReviews(t *testing.T) {
	m := agreed(t)
	onScene(t, func(t *testing.T, s *scene) {
		vars := `{"id": "` + s.id("declaration bridge") + `"}`
		exact := s.Clock.Now()
		for _, who := range s.of(domaintest.Division) {
			roles := viewer.FromContext(s.As(who)).Roles()
			judges := slices.Contains(roles, viewer.Expert) || slices.Contains(roles, viewer.PanelLeader)
			want := clock.DateOf(exact).Time()
			if slices.ContainsFunc(roles, func(r viewer.Role) bool { return slices.Contains(m.Classes["EXPERT_IDENTITY"].Roles, r) }) {
				want = exact
			}
			var data any
			if err := json.Unmarshal(s.ask(who, "", askMoments, vars).Data, &data); err != nil {
				t.Fatal(err)
			}
			for _, part := range []string{"updatedAt", "stageSince", "concludedAt", "signed"} {
				for _, at := range moments(t, under(drop(data, "history"), part)) {
					if !judges && !at.Equal(want) {
						t.Errorf("%s reads %s as %v; want %v", who, part, at, want)
					}
				}
			}
			for _, at := range moments(t, under(under(data, "questions"), "createdAt")) {
				if !at.Equal(want) {
					t.Errorf("%s reads that a question was asked at %v; want %v", who, at, want)
				}
			}
			for _, step := range steps(t, data) {
				told := want
				if step.Action == "submit" { // by the unit itself
					told = exact
				}
				if !step.CreatedAt.Equal(told) || !step.UpdatedAt.Equal(step.CreatedAt) {
					t.Errorf("%s reads that %s was taken at %v; want %v", who, step.Action, step.CreatedAt, told)
				}
				if sees := step.ID.Version() == 7; sees != (want == exact) {
					t.Errorf("%s reads the id %s of %s, which tells its moment: %v", who, step.ID, step.Action, sees)
				}
				if step.Declaration.ID.String() != s.id("declaration bridge") {
					t.Errorf("%s: the step %s is of %s", who, step.Action, step.Declaration.ID)
				}
			}
		}
		for _, who := range []domaintest.Persona{domaintest.ClerkCity, domaintest.SectionCity, domaintest.Office} {
			if got := s.ask(who, "", askMoments, vars).text; !strings.Contains(got, "expertReturnAsk") {
				t.Errorf("%s reads no step of an expert: %s", who, got)
			}
		}
	})
}

type stepTold struct {
	ID                   uuid.UUID
	Action               string
	CreatedAt, UpdatedAt time.Time
	Declaration          struct{ ID uuid.UUID }
}

func steps(t *testing.T, data any) (all []stepTold) {
	t.Helper()
	for _, list := range under(data, "history") {
		text, err := json.Marshal(list)
		if err == nil {
			err = json.Unmarshal(text, &all)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func moments(t *testing.T, values []any) (all []time.Time) {
	t.Helper()
	for _, v := range values {
		text, ok := v.(string)
		if !ok {
			continue // none yet
		}
		at, err := time.Parse(time.RFC3339Nano, text)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, at)
	}
	return all
}

// drop leaves a part of an answer out.
func drop(data any, name string) any {
	object, ok := data.(map[string]any)
	if !ok {
		return data
	}
	rest := map[string]any{}
	for key, value := range object {
		if key != name {
			rest[key] = drop(value, name)
		}
	}
	return rest
}
