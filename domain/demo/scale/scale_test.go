package scale_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/audit"
	"hengxiao/domain/demo/scale"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/filing"
	"hengxiao/domain/panel"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/store/scratch"
)

const some = 300

// district is one with generated projects; its laws are asked one after another,
// for it takes a while to make.
type district struct{ *domaintest.H }

func (h district) add(t *testing.T) {
	t.Helper()
	if err := scale.Add(h.Stranger(), h.Store, h.Division, some); err != nil {
		t.Fatal(err)
	}
}

func (h district) declarations(t *testing.T) []*ent.Declaration {
	t.Helper()
	return must(h.Client.Declaration.Query().Order(declaration.ByID()).WithVersions().WithBatch().WithIndicators().WithHistory().
		All(h.Machine()))(t)
}

func TestAGeneratedDistrict(t *testing.T) {
	made := map[string][]string{}
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := district{h}
		d.add(t)
		made[h.Store.Dialect] = d.fingerprint(t)
		for _, law := range []struct {
			name string
			hold func(*testing.T, district)
		}{
			{"a form is valid and frozen as submitted", formsAreValid},
			{"a history takes every step of the procedure", historiesAreWhole},
			{"a review concludes what its sheets say", reviewsAreTrue},
			{"a second time adds nothing", addedOnce},
			{"an expert scores an open sheet", openSheetsAreOpen},
		} {
			t.Run(law.name, func(t *testing.T) { law.hold(t, d) })
		}
	})
	// The two districts share nothing but the day and the seed.
	if diff := cmp.Diff(made[scratch.Dialects[0]], made[scratch.Dialects[1]]); diff != "" {
		t.Errorf("the same seed makes another district (-%s +%s):\n%s", scratch.Dialects[0], scratch.Dialects[1], diff)
	}
}

// fingerprint names what was made, in the order of the ids, which is that of time.
func (h district) fingerprint(t *testing.T) (lines []string) {
	t.Helper()
	last := uuid.UUID{}
	for _, d := range h.declarations(t) {
		if d.ID.String() <= last.String() || d.ID.Version() != 7 {
			t.Fatalf("%s does not follow %s", d.ID, last)
		}
		last = d.ID
		for _, v := range d.Edges.Versions {
			lines = append(lines, fmt.Sprintf("%s %s %s %s", d.ID, d.Code, d.Stage, v.Hash))
		}
	}
	for _, s := range must(h.Client.ExpertSheet.Query().Order(expertsheet.ByID()).All(h.Machine()))(t) {
		if s.ID.Version() != 4 {
			t.Fatalf("sheet %s tells when it was made", s.ID)
		}
		lines = append(lines, fmt.Sprintf("%s %s %s", s.ID, s.Label, s.Hash))
	}
	return lines
}

func must[T any](value T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

func formsAreValid(t *testing.T, h district) {
	all := h.declarations(t)
	if len(all) != some {
		t.Errorf("%d declarations; want %d", len(all), some)
	}
	for _, d := range all {
		set := must(standard.OfBatch(h.Machine(), h.Client, d.Edges.Batch))(t)
		if err := filing.CheckStored(d.Form, set, nil).Err(); err != nil {
			t.Fatalf("%s: %v", d.Code, err)
		}
		if d.Revision != len(d.Edges.Versions) || d.Amount.String() != *d.Form.Amount {
			t.Fatalf("%s: revision %d with %d versions, amount %s of %s", d.Code, d.Revision, len(d.Edges.Versions), d.Amount, *d.Form.Amount)
		}
		for _, v := range d.Edges.Versions {
			if want := must(filing.HashOf(d.Form, []form.FileRef{}))(t); v.Hash != want || !cmp.Equal(v.Form, d.Form) {
				t.Fatalf("%s: the frozen version is another form", d.Code)
			}
			if len(d.Edges.Indicators) != d.IndicatorCount {
				t.Fatalf("%s: %d rows of %d indicators", d.Code, len(d.Edges.Indicators), d.IndicatorCount)
			}
		}
	}
}

func historiesAreWhole(t *testing.T, h district) {
	stages := map[declaration.Stage]int{}
	for _, d := range h.declarations(t) {
		stages[d.Stage]++
		stage, at := declaration.StageDRAFT, d.CreatedAt
		for _, row := range d.Edges.History {
			step, ok := workflow.Next(stage, workflow.Action(row.Action))
			if !ok || row.FromStage != string(stage) || row.ToStage != string(step.To) || !slices.Contains(step.Roles, row.ActorRole) || row.CreatedAt.Before(at) {
				t.Fatalf("%s: %s does not follow from %s: %+v", d.Code, row.Action, stage, row)
			}
			stage, at = step.To, row.CreatedAt
		}
		if stage != d.Stage || !at.Equal(d.StageSince) || at.After(h.Clock.Now()) {
			t.Fatalf("%s stands at %s since %s; its history ends at %s on %s", d.Code, d.Stage, d.StageSince, stage, at)
		}
	}
	for _, want := range []declaration.Stage{"DRAFT", "UNIT_REVIEW", "SECTION_REVIEW", "RETURNED", "EXEMPTED", "PANEL_FORMING",
		"INDIVIDUAL_REVIEW", "REVIEW_CLOSED", "APPROVED", "WITHDRAWN"} {
		if stages[want] == 0 {
			t.Errorf("no declaration is at %s: %v", want, stages)
		}
	}
}

func reviewsAreTrue(t *testing.T, h district) {
	set := standard.Shipped()
	rounds := must(h.Client.ReviewRound.Query().WithDeclaration().
		WithSheets(func(q *ent.ExpertSheetQuery) { q.WithLines() }).All(h.Machine()))(t)
	for _, r := range rounds {
		record := must(panel.ReadRecord([]byte(r.Record)))(t)
		if err := record.Verify(); err != nil || record.Hash != r.RecordHash {
			t.Fatalf("%s: the draw does not replay: %v", r.Edges.Declaration.Code, err)
		}
		d := r.Edges.Declaration
		var said []scoring.Judgement
		for _, s := range r.Edges.Sheets {
			if s.Status == expertsheet.StatusLOCKED {
				content := contentOf(t, s, set)
				asked := scoring.Asked{Amount: *d.Amount}
				for _, line := range d.Form.BudgetLines {
					asked.Lines = append(asked.Lines, exact.MustMoney(*line.Amount))
				}
				if err := scoring.CheckSheet(content, asked, set).Err(); err != nil {
					t.Fatalf("%s: %v", d.Code, err)
				}
				if want := must(scoring.HashOf(s.ID, d, content, *s.Total))(t); s.Hash != want {
					t.Fatalf("%s: a sheet was handed in with another content", d.Code)
				}
				said = append(said, scoring.Judgement{Total: *s.Total, Priority: *s.Priority, Opinion: *s.Opinion, Amount: s.SuggestedAmount})
			}
		}
		if d.Stage == declaration.StageINDIVIDUAL_REVIEW {
			continue
		}
		c := must(scoring.Conclude(said, *d.Amount, false, set))(t)
		if *r.Aggregate != c.Aggregate.Result || *r.AggregateAmount != *c.Amount || r.SheetCount != 3 {
			t.Fatalf("%s: the round keeps %s and %s", d.Code, *r.Aggregate, *r.AggregateAmount)
		}
		if d.ConcludedAt != nil && (*d.Score != c.Aggregate.Result || *d.ReviewedAmount != *c.Amount) {
			t.Fatalf("%s: concluded with %s and %s", d.Code, *d.Score, *d.ReviewedAmount)
		}
	}
	if len(rounds) < some/10 {
		t.Errorf("%d rounds", len(rounds))
	}
}

// contentOf is a sheet with its lines, whose sum is its total.
func contentOf(t *testing.T, s *ent.ExpertSheet, set *standard.Set) scoring.SheetContent {
	t.Helper()
	c := scoring.SheetContent{Priority: s.Priority, Opinion: s.Opinion, SuggestedAmount: s.SuggestedAmount, LineCuts: s.LineCuts, Text: s.Text, Commitment: true}
	for _, item := range set.ExpertForm.Items() {
		i := slices.IndexFunc(s.Edges.Lines, func(l *ent.ScoreLine) bool { return l.Item == item.Code })
		if i < 0 {
			t.Fatalf("a locked sheet lacks %s", item.Code)
		}
		c.Items = append(c.Items, scoring.ItemScore{Code: item.Code, Points: s.Edges.Lines[i].Points})
	}
	if total, _ := scoring.Total(c.Items, set.ExpertForm); total != *s.Total || s.Scored != len(c.Items) {
		t.Fatalf("a sheet keeps %s of %d items; its lines make %s", *s.Total, s.Scored, total)
	}
	return c
}

func openSheetsAreOpen(t *testing.T, h district) {
	open := must(h.Client.ExpertSheet.Query().Where(expertsheet.StatusEQ(expertsheet.StatusSCORING)).WithExpert().All(h.Machine()))(t)
	if len(open) == 0 {
		t.Fatal("no sheet is open")
	}
	points := exact.Points(500)
	for _, s := range open {
		who := domaintest.Persona("expert" + s.Edges.Expert.Code[2:])
		err := h.Store.InTx(h.As(who), func(ctx context.Context) error {
			_, err := scoring.Score(ctx, ent.FromContext(ctx), scoring.SaveScore{SheetID: s.ID, Item: "C1", Points: &points})
			return err
		})
		if err != nil {
			t.Errorf("%s: %v", who, err)
		}
	}
}

func addedOnce(t *testing.T, h district) {
	before := h.declarations(t)
	h.add(t)
	after := h.declarations(t)
	if !slices.EqualFunc(before, after, func(a, b *ent.Declaration) bool { return a.ID == b.ID && a.Version == b.Version }) {
		t.Error("the declarations changed")
	}
	for n := 1; n > 0; {
		n = must(audit.Seal(h.Stranger(), h.Store))(t)
	}
	report := must(audit.Verify(h.Stranger(), h.Client))(t)
	if report.Broken != "" || report.Sealed != 1 {
		t.Errorf("the trail of one load: %+v", report)
	}
}
