package standing_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/consent"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/standard"
	"hengxiao/domain/standing"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

const longText = "项目依据充分，方案可行，绩效目标合理，单价有据可查，建议按程序安排预算资金。"

// district is a batch whose reviews are rows.
type district struct {
	*domaintest.H
	t *testing.T
	n int
}

func each(t *testing.T, test func(*testing.T, *district)) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) { test(t, &district{H: h, t: t}) })
}

// seat is one expert's sheet in a round: the first leads, and who is absent was not
// in the meeting.
type seat struct {
	who    domaintest.Persona
	status expertsheet.Status
	text   string
	absent bool
}

// round adds a project with a round and its sheets. A closed one has met.
func (d *district) round(status reviewround.Status, seats ...seat) []*ent.ExpertSheet {
	d.t.Helper()
	d.n++
	ctx, db, u, now := d.Machine(), d.Client, d.Units["205101"], d.Clock.Now()
	code := fmt.Sprintf("2027-205101-%03d", d.n)
	p := must(db.Project.Create().SetCode(code).SetNameZh("项目" + code).SetUnitID(u.ID).SetSectionID(u.SectionID).Save(ctx))(d.t)
	row := must(db.Declaration.Create().SetProjectID(p.ID).SetBatchID(d.Batch.ID).SetUnitID(u.ID).SetSectionID(u.SectionID).
		SetBudgetYear(2027).SetCode(code).SetNameZh(p.NameZh).SetStage(declaration.StageREVIEW_CLOSED).SetStageSince(now).
		SetReviewRound(1).SetForm(form.Declaration{}).Save(ctx))(d.t)
	create := db.ReviewRound.Create().SetDeclarationID(row.ID).SetNo(1).SetRevision(1).SetStatus(status)
	if status == reviewround.StatusCLOSED {
		var met []form.Seat
		for i, s := range seats {
			met = append(met, form.Seat{Label: label(i), Present: !s.absent})
		}
		create.SetSeats(met).SetMetAt(now)
	}
	r := must(create.Save(ctx))(d.t)
	sheets := make([]*ent.ExpertSheet, len(seats))
	for i, s := range seats {
		add := db.ExpertSheet.Create().SetDeclarationID(row.ID).SetRoundID(r.ID).SetExpertID(d.Experts[s.who].ID).
			SetLabel(label(i)).SetLeads(i == 0).SetStatus(s.status).SetProjectName(p.NameZh).SetUnitName(u.NameZh).
			SetDueAt(now.Add(-time.Hour)).SetText(s.text).SetTotal(exact.MustPoints("88")).SetPriority(1).SetOpinion(term.Agree)
		if s.status == expertsheet.StatusLOCKED {
			add.SetSubmittedAt(now)
		}
		sheets[i] = must(add.Save(ctx))(d.t)
	}
	return sheets
}

func label(i int) string { return fmt.Sprintf("专家%d", i+1) }

// closed is a concluded round of three experts whose sheets counted.
func (d *district) closed(who ...domaintest.Persona) []*ent.ExpertSheet {
	d.t.Helper()
	var seats []seat
	for _, p := range who {
		seats = append(seats, seat{who: p, status: expertsheet.StatusLOCKED, text: longText})
	}
	return d.round(reviewround.StatusCLOSED, seats...)
}

// given are points for the four items of the shipped standard, with a ground and
// words where they are below the weight.
func given(grounds map[string]string, points ...string) []*standing.MarkItemInput {
	items := make([]*standing.MarkItemInput, len(points))
	for i, it := range standard.Shipped().Assessment.Items {
		p, words, ground := exact.MustPoints(points[i]), "依据评审记录核实", grounds[it.Code]
		items[i] = &standing.MarkItemInput{Code: it.Code, Points: &p, Comment: &words, Ground: &ground}
	}
	return items
}

func (d *district) expert(who domaintest.Persona) *ent.Expert {
	d.t.Helper()
	return must(d.Client.Expert.Query().Where(expert.ID(d.Experts[who].ID)).Only(d.Machine()))(d.t)
}

// told lists the details of somebody's notices of a kind.
func (d *district) told(who domaintest.Persona, kind string) []string {
	d.t.Helper()
	var details []string
	for _, n := range must(d.Client.Notice.Query().Where(notice.Kind(kind)).Order(notice.ByID()).All(d.As(who)))(d.t) {
		details = append(details, n.Subject+"："+n.Detail)
	}
	return details
}

// decide answers the request on a pay list that waits.
func (d *district) decide(who domaintest.Persona, give bool) error {
	d.t.Helper()
	return d.answer(asked.ActPAY_LIST, who, give)
}

// answer answers the request of a kind that waits.
func (d *district) answer(act asked.Act, who domaintest.Persona, give bool) error {
	d.t.Helper()
	c := must(d.Client.Consent.Query().Where(asked.ActEQ(act), asked.DecisionEQ(asked.DecisionWAITING)).Only(d.Machine()))(d.t)
	_, err := try(d, d.As(who), conclusion.Decide, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: give, Answer: "已核对"})
	return err
}

// try carries a verb out in a transaction of its own, as the door does.
func try[In, Out any](d *district, ctx context.Context, verb func(context.Context, *ent.Client, In) (Out, error), in In) (out Out, err error) {
	err = d.Store.InTx(ctx, func(ctx context.Context) (err error) {
		out, err = verb(ctx, ent.FromContext(ctx), in)
		return err
	})
	return out, err
}

func do[In, Out any](d *district, who domaintest.Persona, verb func(context.Context, *ent.Client, In) (Out, error), in In) Out {
	d.t.Helper()
	return must(try(d, d.As(who), verb, in))(d.t)
}

// enforce runs the machine's jobs.
func (d *district) enforce() {
	d.t.Helper()
	ctx := viewer.Machine(d.Stranger(), "", "test")
	for _, job := range []func(context.Context, *ent.Client) error{standing.Enforce, library.LiftPauses} {
		if err := d.Store.InTx(ctx, func(ctx context.Context) error { return job(ctx, ent.FromContext(ctx)) }); err != nil {
			d.t.Fatal(err)
		}
	}
}

func (d *district) measures(who domaintest.Persona) []*ent.ExpertMeasure {
	d.t.Helper()
	id := d.Experts[who].ID
	return must(standing.OfExpert(d.As(domaintest.Office), d.Client, &id, 2026))(d.t).Standing.Measures
}

func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// refuses tells whether an error is a fault of the code at the path.
func refuses(t *testing.T, err error, code fault.Code, path string) {
	t.Helper()
	faults, ok := fault.Of(err)
	if !ok || len(faults) == 0 || faults[0].Code != code || faults[0].Path != path {
		t.Errorf("%v; want %s at %q", err, code, path)
	}
}

func idOf(id uuid.UUID) *uuid.UUID { return &id }
