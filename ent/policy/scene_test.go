package policy_test

import (
	"context"
	"errors"
	"maps"
	"testing"
	"time"

	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/targetreview"
	"hengxiao/ent/store"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

const (
	home = "440605"
	away = "440606"
)

// scene is two divisions at rest. Home has declarations at the stages by which
// viewers differ; every row has a name, mostly that of its declaration.
type scene struct {
	t     *testing.T
	store *store.Store
	db    *ent.Client
	ids   map[string]map[string]uuid.UUID // by table and name
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
	s := &scene{t: t, store: st, ids: map[string]map[string]uuid.UUID{}}
	err = st.InTx(t.Context(), func(ctx context.Context) error {
		s.db = ent.FromContext(ctx)
		s.place(ctx)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s.db = st.Client
	return s
}

// kept notes the name of a row that was just made.
func (s *scene) kept(table, name string, id uuid.UUID, err error) uuid.UUID {
	s.t.Helper()
	if err != nil {
		s.t.Fatalf("make %s %s: %v", table, name, err)
	}
	if s.ids[table] == nil {
		s.ids[table] = map[string]uuid.UUID{}
	}
	s.ids[table][name] = id
	return id
}

func (s *scene) id(table, name string) uuid.UUID {
	s.t.Helper()
	id, ok := s.ids[table][name]
	if !ok {
		s.t.Fatalf("no row of %s is called %s", table, name)
	}
	return id
}

// machine makes rows in one division without a trace.
func machine(ctx context.Context, division string) context.Context {
	return trace.Quiet(viewer.Machine(ctx, division, "make the scene"))
}

func (s *scene) place(ctx context.Context) {
	for _, division := range []string{home, away} {
		ctx := machine(ctx, division)
		for _, u := range units[division] {
			if _, made := s.ids["sections"][u.section]; !made {
				row, err := s.db.Section.Create().SetCode(u.section).SetNameZh(u.section).Save(ctx)
				s.kept("sections", u.section, orNone(row, err, func() uuid.UUID { return row.ID }), err)
			}
			create := s.db.Unit.Create().SetCode(u.name).SetNameZh(u.name).SetShortNameZh(u.name).SetKind("BUREAU").SetLevel(1).
				SetSectionID(s.id("sections", u.section))
			if u.parent != "" {
				create.SetParentID(s.id("units", u.parent))
			}
			row, err := create.Save(ctx)
			s.kept("units", u.name, orNone(row, err, func() uuid.UUID { return row.ID }), err)
		}
		s.admit(ctx, division)
		s.open(ctx, division)
		for _, d := range filed[division] {
			s.file(ctx, division, d)
		}
	}
}

func orNone[T any](_ *T, err error, id func() uuid.UUID) uuid.UUID {
	if err != nil {
		return uuid.Nil
	}
	return id()
}

// open makes a division's batch with what hangs on it, and its yardstick.
func (s *scene) open(ctx context.Context, division string) {
	name := map[string]string{home: "batch", away: "awayBatch"}[division]
	b, err := s.db.Batch.Create().SetCode(name).SetNameZh(name).SetBudgetYear(2027).SetStandards([]uuid.UUID{}).Save(ctx)
	s.kept("batches", name, orNone(b, err, func() uuid.UUID { return b.ID }), err)
	st, err := s.db.Standard.Create().SetKind("CODES").SetCode(name).SetEdition(1).SetNameZh(name).SetBody("{}").SetHash("").Save(ctx)
	s.kept("standards", name, orNone(st, err, func() uuid.UUID { return st.ID }), err)
	if division != home {
		return
	}
	x, err := s.db.Extension.Create().SetBatchID(b.ID).SetUnitID(s.id("units", "school")).SetReason("学校迁址").Save(ctx)
	s.kept("extensions", "school", orNone(x, err, func() uuid.UUID { return x.ID }), err)
	for _, section := range []string{"", "EDU", "CITY"} {
		create := s.db.Report.Create().SetBatchID(b.ID).SetTitle(section).SetBody("{}")
		called := "whole"
		if section != "" {
			called = section
			create.SetSectionID(s.id("sections", section))
		}
		r, err := create.Save(ctx)
		s.kept("reports", called, orNone(r, err, func() uuid.UUID { return r.ID }), err)
	}
}

// file makes a declaration with one row of everything that may belong to it.
func (s *scene) file(ctx context.Context, division string, f filedAt) {
	var unit unitAt
	for _, u := range units[division] {
		if u.name == f.unit {
			unit = u
		}
	}
	unitID, sectionID := s.id("units", f.unit), s.id("sections", unit.section)
	p, err := s.db.Project.Create().SetCode(f.name).SetNameZh(f.name).SetUnitID(unitID).SetSectionID(sectionID).Save(ctx)
	s.kept("projects", f.name, orNone(p, err, func() uuid.UUID { return p.ID }), err)
	d, err := s.db.Declaration.Create().SetProjectID(p.ID).SetBatchID(s.id("batches", map[string]string{home: "batch", away: "awayBatch"}[division])).
		SetUnitID(unitID).SetSectionID(sectionID).SetBudgetYear(2027).SetCode(f.name).SetNameZh(f.name).
		SetStage(f.stage).SetStageSince(moment).SetForm(contact(f.name)).Save(ctx)
	s.kept("declarations", f.name, orNone(d, err, func() uuid.UUID { return d.ID }), err)
	s.attach(ctx, d)
	for i, round := range f.rounds {
		s.hold(ctx, d, i+1, round)
	}
}

// attach makes the rows of a declaration that have no rounds.
func (s *scene) attach(ctx context.Context, d *ent.Declaration) {
	n := d.Code
	version, err := s.db.DeclarationVersion.Create().SetDeclarationID(d.ID).SetNo(1).SetForm(d.Form).SetHash("").SetSubmittedBy("经办").Save(ctx)
	s.kept("declaration_versions", n, orNone(version, err, func() uuid.UUID { return version.ID }), err)
	indicator, err := s.db.Indicator.Create().SetDeclarationID(d.ID).SetNo(1).SetHorizon("ANNUAL").SetLevel1("产出").SetLevel2("数量").
		SetNameZh("面积").SetOperator("GE").SetTarget("1").Save(ctx)
	s.kept("indicators", n, orNone(indicator, err, func() uuid.UUID { return indicator.ID }), err)
	file, err := s.db.Attachment.Create().SetDeclarationID(d.ID).SetKind("OTHER").SetName("a.pdf").SetMime("application/pdf").SetSize(1).SetSha256("").Save(ctx)
	s.kept("attachments", n, orNone(file, err, func() uuid.UUID { return file.ID }), err)
	s.step(ctx, d, n, nil)
	verdict, err := s.db.Verdict.Create().SetDeclarationID(d.ID).SetRevision(1).SetHits([]form.RuleHit{}).SetRuleSet("1").Save(ctx)
	s.kept("verdicts", n, orNone(verdict, err, func() uuid.UUID { return verdict.ID }), err)
	for name, decision := range map[string]targetreview.Decision{n: targetreview.DecisionPASSED, n + "/open": targetreview.DecisionOPEN, n + "/asked": targetreview.DecisionREJECT_ASKED} {
		review, err := s.db.TargetReview.Create().SetDeclarationID(d.ID).SetRevision(1).SetReviewerName("科员").SetItems([]form.ReviewItem{}).SetDecision(decision).Save(ctx)
		s.kept("target_reviews", name, orNone(review, err, func() uuid.UUID { return review.ID }), err)
	}
	for name, act := range map[string]string{n: "SECTION_REJECT", n + "/draw": "PANEL_DRAW", n + "/void": "SHEET_VOID"} {
		consent, err := s.db.Consent.Create().SetDeclarationID(d.ID).SetAct(actOf(act)).SetRole(viewer.PerfOffice).SetReason("理由").
			SetAskedBy(uuid.New()).SetAskedByName("科员").Save(ctx)
		s.kept("consents", name, orNone(consent, err, func() uuid.UUID { return consent.ID }), err)
	}
	appeal, err := s.db.Appeal.Create().SetDeclarationID(d.ID).SetText("申诉").SetAskedByName("负责人").Save(ctx)
	s.kept("appeals", n, orNone(appeal, err, func() uuid.UUID { return appeal.ID }), err)
	question, err := s.db.Question.Create().SetDeclarationID(d.ID).SetSheetID(uuid.New()).SetText("单价？").Save(ctx)
	s.kept("questions", n, orNone(question, err, func() uuid.UUID { return question.ID }), err)
	report, err := s.db.Report.Create().SetBatchID(d.BatchID).SetDeclarationID(d.ID).SetTitle(n).SetBody("{}").Save(ctx)
	s.kept("reports", n, orNone(report, err, func() uuid.UUID { return report.ID }), err)
	message, err := s.db.OutboxMessage.Create().SetDeclarationID(d.ID).SetKey(n).SetPayload("{}").SetHash("").SetNextAt(moment).Save(ctx)
	s.kept("outbox_messages", n, orNone(message, err, func() uuid.UUID { return message.ID }), err)
}

func (s *scene) step(ctx context.Context, d *ent.Declaration, name string, sheet *uuid.UUID) {
	row, err := s.db.StageChange.Create().SetDeclarationID(d.ID).SetNillableSheetID(sheet).SetAction("step").SetFromStage("").SetToStage("").
		SetActorName("某人").SetActorRole(viewer.Expert).Save(ctx)
	s.kept("stage_changes", name, orNone(row, err, func() uuid.UUID { return row.ID }), err)
}

// hold makes a round; its sheets are called by declaration and expert, from the
// second round on with the round's number.
func (s *scene) hold(ctx context.Context, d *ent.Declaration, no int, at roundAt) {
	suffix := map[int]string{2: "#2"}[no]
	name := d.Code + suffix
	round, err := s.db.ReviewRound.Create().SetDeclarationID(d.ID).SetNo(no).SetRevision(1).SetStatus(at.status).Save(ctx)
	s.kept("review_rounds", name, orNone(round, err, func() uuid.UUID { return round.ID }), err)
	for expert, status := range at.sheets {
		name := d.Code + "/" + expert + suffix
		sheet, err := s.db.ExpertSheet.Create().SetDeclarationID(d.ID).SetRoundID(round.ID).SetExpertID(s.id("experts", expert)).
			SetLabel("专家").SetProjectName(d.NameZh).SetUnitName("").SetStatus(status).SetTotal(exact.MustPoints("88.00")).
			SetScored(15).SetText("同意").SetHash("hash").SetReason("理由").Save(ctx)
		s.kept("expert_sheets", name, orNone(sheet, err, func() uuid.UUID { return sheet.ID }), err)
		s.step(ctx, d, name, &sheet.ID)
		line, err := s.db.ScoreLine.Create().SetSheetID(sheet.ID).SetItem("A1").SetPoints(exact.MustPoints("8.00")).Save(ctx)
		s.kept("score_lines", name, orNone(line, err, func() uuid.UUID { return line.ID }), err)
	}
}

// contact is a form with the unit's people in it.
func contact(name string) form.Declaration {
	leader, who, phone := "负责人", "联系人", "0757-86330000"
	return form.Declaration{NameZh: &name, Leader: &leader, Contact: &who, Phone: &phone}
}

var moment = time.Date(2026, 9, 20, 2, 0, 0, 0, time.UTC)

type unitAt struct{ name, section, parent string }

var units = map[string][]unitAt{
	home: {{"edu", "EDU", ""}, {"school", "EDU", "edu"}, {"city", "CITY", ""}},
	away: {{"awayUnit", "AWAY", ""}},
}

type roundAt struct {
	status reviewround.Status
	sheets map[string]expertsheet.Status
}

type filedAt struct {
	name, unit string
	stage      declaration.Stage
	rounds     []roundAt
}

// filed are the declarations: one in draft; a panel being formed; one at work;
// one at work for the second time; one that meets; one concluded; one pushed.
var filed = map[string][]filedAt{
	home: {
		{"draft", "school", "DRAFT", nil},
		{"forming", "edu", "PANEL_FORMING", []roundAt{{"FORMING", map[string]expertsheet.Status{"E1": "INVITED", "E2": "ACCEPTED"}}}},
		{"panel", "city", "INDIVIDUAL_REVIEW", []roundAt{{"INDIVIDUAL",
			map[string]expertsheet.Status{"E1": "SCORING", "E2": "SUBMITTED", "E3": "DECLINED", "E5": "SCORING"}}}},
		{"again", "city", "INDIVIDUAL_REVIEW", []roundAt{
			{"CLOSED", map[string]expertsheet.Status{"E1": "LOCKED", "E3": "LOCKED"}},
			{"INDIVIDUAL", map[string]expertsheet.Status{"E2": "SCORING"}}}},
		{"meeting", "edu", "COLLECTIVE_REVIEW", []roundAt{{"COLLECTIVE",
			map[string]expertsheet.Status{"E1": "LOCKED", "E2": "LOCKED", "E3": "RECUSED"}}}},
		{"closed", "city", "REVIEW_CLOSED", []roundAt{{"CLOSED",
			map[string]expertsheet.Status{"E1": "VOID", "E2": "LOCKED", "E3": "LOCKED"}}}},
		{"pushed", "school", "PUSHED", nil},
	},
	away: {{"away", "awayUnit", "DRAFT", nil}},
}

// tables lists the tables that have rows in the scene.
func (s *scene) tables() []string {
	var names []string
	for name := range maps.Keys(s.ids) {
		names = append(names, name)
	}
	return names
}

var validity clock.Date = "2026-01-01"
