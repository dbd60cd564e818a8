package policy_test

import (
	"context"
	"maps"
	"slices"

	"github.com/google/uuid"

	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/declarationtally"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/targetreview"
	"hengxiao/ent/viewer"
)

// unitAt is a unit with its section and the department over it.
type unitAt struct{ name, section, parent string }

var units = map[string][]unitAt{
	home: {{"edu", "EDU", ""}, {"city", "CITY", ""}, {"school", "EDU", "edu"}},
	away: {{"awayUnit", "AWAY", ""}},
}

// filedAt is a declaration of a unit at a stage, with its rounds.
type filedAt struct {
	name, unit string
	stage      declaration.Stage
	rounds     []roundAt
}

// roundAt is a round with the sheets of its experts.
type roundAt struct {
	status reviewround.Status
	sheets map[string]expertsheet.Status
}

// filed are the declarations: in draft, with a panel being formed, at work, at
// work for the second time, in a meeting, concluded, and pushed.
var filed = map[string][]filedAt{
	home: {
		{"draft", "school", "DRAFT", nil},
		{"forming", "edu", "PANEL_FORMING", []roundAt{
			{"FORMING", map[string]expertsheet.Status{"E1": "INVITED", "E2": "ACCEPTED"}}}},
		{"panel", "city", "INDIVIDUAL_REVIEW", []roundAt{
			{"INDIVIDUAL", map[string]expertsheet.Status{"E1": "SCORING", "E2": "SUBMITTED", "E3": "DECLINED", "E5": "SCORING"}}}},
		{"again", "city", "INDIVIDUAL_REVIEW", []roundAt{
			{"CLOSED", map[string]expertsheet.Status{"E1": "LOCKED", "E3": "LOCKED"}},
			{"INDIVIDUAL", map[string]expertsheet.Status{"E2": "SCORING"}}}},
		{"meeting", "edu", "COLLECTIVE_REVIEW", []roundAt{
			{"COLLECTIVE", map[string]expertsheet.Status{"E1": "LOCKED", "E2": "LOCKED", "E3": "RECUSED"}}}},
		{"closed", "city", "REVIEW_CLOSED", []roundAt{
			{"CLOSED", map[string]expertsheet.Status{"E1": "VOID", "E2": "LOCKED", "E3": "LOCKED"}}}},
		{"pushed", "school", "PUSHED", nil},
	},
	away: {{"away", "awayUnit", "DRAFT", nil}},
}

// file makes a declaration; a row that belongs to it bears its name, or begins with it.
func (s *scene) file(ctx context.Context, division string, f filedAt) {
	db, n := s.db, f.name
	var unit, section uuid.UUID
	for _, u := range units[division] {
		if u.name == f.unit {
			unit, section = s.id("units", u.name), s.id("sections", u.section)
		}
	}
	project, id, batch := s.name("projects", n), s.name("declarations", n), s.id("batches", division)
	s.made(db.Project.Create().SetID(project).SetCode(n).SetNameZh(n).SetUnitID(unit).SetSectionID(section).Exec(ctx))
	s.made(db.Declaration.Create().SetID(id).SetProjectID(project).SetBatchID(batch).SetUnitID(unit).SetSectionID(section).
		SetBudgetYear(2027).SetCode(n).SetNameZh(n).SetStage(f.stage).SetStageSince(moment).SetForm(withPeople()).Exec(ctx))
	s.tallied(ctx, n)
	s.made(db.DeclarationVersion.Create().SetID(s.name("declaration_versions", n)).SetDeclarationID(id).SetNo(1).
		SetForm(withPeople()).SetHash("").SetSubmittedBy("经办").Exec(ctx))
	s.made(db.Indicator.Create().SetID(s.name("indicators", n)).SetDeclarationID(id).SetNo(1).SetHorizon("ANNUAL").
		SetLevel1("l1").SetLevel2("l2").SetNameZh("面积").SetOperator("GE").SetTarget("1").Exec(ctx))
	for name, removed := range map[string]bool{n: false, n + "/removed": true} {
		s.made(db.Attachment.Create().SetID(s.name("attachments", name)).SetDeclarationID(id).SetKind("OTHER").SetName("a.pdf").
			SetMime("application/pdf").SetSize(1).SetSha256("").SetRemoved(removed).Exec(ctx))
	}
	s.made(db.Verdict.Create().SetID(s.name("verdicts", n)).SetDeclarationID(id).SetRevision(1).
		SetHits([]form.RuleHit{}).SetMisses([]form.RuleHit{}).SetFacts(form.ScreeningFacts{}).SetRuleSet("1").Exec(ctx))
	s.made(db.Appeal.Create().SetID(s.name("appeals", n)).SetDeclarationID(id).SetText("申诉").SetAskedByName("负责人").Exec(ctx))
	s.made(db.Question.Create().SetID(s.name("questions", n)).SetDeclarationID(id).SetSheetID(uuid.New()).SetText("单价？").Exec(ctx))
	s.made(db.Report.Create().SetID(s.name("reports", n)).SetBatchID(batch).SetDeclarationID(id).SetTitle("t").SetBody("{}").Exec(ctx))
	s.made(db.OutboxMessage.Create().SetID(s.name("outbox_messages", n)).SetDeclarationID(id).SetKey(n).SetPayload("{}").
		SetHash("").SetNextAt(moment).Exec(ctx))
	s.made(db.FundingMark.Create().SetID(s.name("funding_marks", n)).SetDeclarationID(id).Exec(ctx))
	s.spend(ctx, n, id, project)
	s.judge(ctx, n, id)
	s.step(ctx, n, id, nil)
	for i, round := range f.rounds {
		s.hold(ctx, n, id, i+1, round)
	}
}

// evaluatedAt is where the evaluation of each declaration stands.
var evaluatedAt = map[string]evaluation.Stage{"draft": "SELECTED", "forming": "PLAN", "panel": "SCORING", "again": "OPINION",
	"meeting": "SCORING", "closed": "FINAL", "pushed": "OPINION", "away": "SCORING"}

// evaluators are the experts in the panels of evaluations: of one that goes on, and of
// one that is over.
var evaluators = map[string]string{"panel": "E1", "closed": "E4"}

// importOf is the import that speaks of a case: one for each side of the division.
func (s *scene) importOf(ctx context.Context, n string) uuid.UUID {
	name := "school"
	switch {
	case s.here == away:
		name = "away"
	case n == "panel" || n == "again" || n == "closed":
		name = "city"
	}
	if id, made := s.ids["execution_imports"][name]; made {
		return id
	}
	id := s.name("execution_imports", name)
	s.made(s.db.ExecutionImport.Create().SetID(id).SetYear(2027).SetAsOf("2027-06-30").SetSource("FILE").SetName(name).SetHash("h").
		SetRows(1).SetChanged(1).SetAdjustedBudget(2).SetExecuted(1).SetImportedBy(uuid.New()).SetImportedByName("budget").Exec(ctx))
	return id
}

// spend makes what follows the approved budget.
func (s *scene) spend(ctx context.Context, n string, id, project uuid.UUID) {
	db := s.db
	s.made(db.Monitoring.Create().SetID(s.name("monitorings", n)).SetDeclarationID(id).SetYear(2027).SetThroughMonth(6).
		SetStageSince(moment).SetForm(form.Monitoring{}).Exec(ctx))
	s.made(db.SelfEvaluation.Create().SetID(s.name("self_evaluations", n)).SetDeclarationID(id).SetYear(2027).
		SetStageSince(moment).SetForm(form.SelfEvaluation{}).Exec(ctx))
	survey := s.name("surveys", n)
	s.made(db.Survey.Create().SetID(survey).SetDeclarationID(id).SetIndicatorNo(1).SetIndicatorName("满意度").SetToken(n).SetTitle("t").
		SetTargetGroup("g").SetQuestions([]form.SurveyQuestion{}).SetClosesOn("2027-12-31").SetPlanned(1).SetLeast(1).SetOpenedBy("经办").Exec(ctx))
	s.made(db.SurveyAnswer.Create().SetID(s.name("survey_answers", n)).SetSurveyID(survey).SetSteps([]int{5}).SetMark(n).Exec(ctx))
	s.made(db.Adjustment.Create().SetID(s.name("adjustments", n)).SetDeclarationID(id).SetYear(2027).SetNo(1).SetStageSince(moment).
		SetBefore(form.AdjustmentTerms{}).SetForm(form.Adjustment{}).Exec(ctx))
	from := s.importOf(ctx, n)
	s.made(db.ExecutionFigure.Create().SetID(s.name("execution_figures", n)).SetImportID(from).SetDeclarationID(id).
		SetLine(len(s.of)).SetAsOf("2027-06-30").SetAdjustedBudget(2).SetExecuted(1).Exec(ctx))
	e := s.name("evaluations", n)
	s.made(db.Evaluation.Create().SetID(e).SetDeclarationID(id).SetKind("FINANCE").SetYear(2027).SetStage(evaluatedAt[n]).
		SetStageSince(moment).SetReasons([]string{"SAMPLE"}).SetSelectedBy("office").SetPlan(form.EvaluationPlan{}).Exec(ctx))
	s.made(db.EvaluationReport.Create().SetID(s.name("evaluation_reports", n)).SetEvaluationID(e).SetDeclarationID(id).
		SetForm(form.EvaluationDraft{}).Exec(ctx))
	s.made(db.Problem.Create().SetID(s.name("problems", n)).SetEvaluationID(e).SetDeclarationID(id).SetProjectID(project).SetNo(1).
		SetText("资料不全").SetOwner("某人").SetDueAt(moment).Exec(ctx))
	s.made(db.ResultLink.Create().SetID(s.name("result_links", n)).SetProjectID(project).SetDeclarationID(id).SetEvaluationID(e).
		SetYear(2027).SetConsequence("保持").Exec(ctx))
	if who, sits := evaluators[n]; sits {
		s.made(db.EvaluationSeat.Create().SetID(s.name("evaluation_seats", n+"/"+who)).SetEvaluationID(e).SetDeclarationID(id).
			SetExpertID(s.id("experts", who)).SetLabel("专家1").Exec(ctx))
	}
}

// withPeople is a form that names the unit's people.
func withPeople() form.Declaration {
	who, phone := "联系人", "0757-86330000"
	return form.Declaration{Leader: &who, Contact: &who, Phone: &phone}
}

// judge makes what the bureau decided, is deciding, and asked a second person for.
func (s *scene) judge(ctx context.Context, n string, id uuid.UUID) {
	for name, decision := range map[string]targetreview.Decision{n: "PASSED", n + "/open": "OPEN", n + "/asked": "REJECT_ASKED"} {
		s.made(s.db.TargetReview.Create().SetID(s.name("target_reviews", name)).SetDeclarationID(id).SetRevision(1).
			SetReviewerName("科员").SetItems([]form.ReviewItem{}).SetDecision(decision).Exec(ctx))
	}
	for name, act := range map[string]consent.Act{n: "SECTION_REJECT", n + "/draw": "PANEL_DRAW", n + "/choice": "DIRECT_CHOICE", n + "/void": "SHEET_VOID"} {
		s.made(s.db.Consent.Create().SetID(s.name("consents", name)).SetDeclarationID(id).SetAct(act).SetRole(viewer.PerfOffice).
			SetReason("理由").SetAskedBy(uuid.New()).SetAskedByName("科员").Exec(ctx))
	}
}

func (s *scene) step(ctx context.Context, name string, id uuid.UUID, sheet *uuid.UUID) {
	s.made(s.db.StageChange.Create().SetID(s.name("stage_changes", name)).SetDeclarationID(id).SetNillableSheetID(sheet).
		SetAction("step").SetFromStage("").SetToStage("").SetActorName("某人").SetActorRole(viewer.Expert).Exec(ctx))
}

// hold makes a round with a line and a step for each sheet: panel/E1, and in the
// second round panel/E1#2.
func (s *scene) hold(ctx context.Context, n string, id uuid.UUID, no int, at roundAt) {
	suffix := map[int]string{2: "#2"}[no]
	round := s.name("review_rounds", n+suffix)
	s.made(s.db.ReviewRound.Create().SetID(round).SetDeclarationID(id).SetNo(no).SetRevision(1).SetStatus(at.status).Exec(ctx))
	for expert, status := range at.sheets {
		name := n + "/" + expert + suffix
		sheet := s.name("expert_sheets", name)
		s.made(s.db.ExpertSheet.Create().SetID(sheet).SetDeclarationID(id).SetRoundID(round).SetExpertID(s.id("experts", expert)).
			SetLabel("专家").SetProjectName(n).SetUnitName("u").SetStatus(status).SetTotal(exact.MustPoints("88.00")).
			SetScored(15).SetText("同意").SetHash("hash").SetReason("理由").Exec(ctx))
		s.made(s.db.ScoreLine.Create().SetID(s.name("score_lines", name)).SetSheetID(sheet).SetItem("A1").
			SetPoints(exact.MustPoints("8.00")).Exec(ctx))
		s.step(ctx, name, id, &sheet)
		if at.status == reviewround.StatusCOLLECTIVE && status == expertsheet.StatusLOCKED {
			s.sit(ctx, name, round, sheet)
		}
	}
}

// sit makes a sitting of a round, with one opinion and one motion.
func (s *scene) sit(ctx context.Context, name string, round, sheet uuid.UUID) {
	sitting := s.name("sittings", name)
	s.made(s.db.Sitting.Create().SetID(sitting).SetRoundID(round).SetNo(len(s.ids["sittings"])).
		SetAttendance([]form.Attendance{{Label: "专家", Came: moment}}).SetOpenedAt(moment).Exec(ctx))
	s.made(s.db.SealedOpinion.Create().SetID(s.name("sealed_opinions", name)).SetSittingID(sitting).SetSheetID(sheet).
		SetScore(exact.MustPoints("88.00")).SetOpinion("AGREE").SetPriority(1).Exec(ctx))
	s.made(s.db.Motion.Create().SetID(s.name("motions", name)).SetSittingID(sitting).SetNo(1).SetKind("SCORE").
		SetScore(exact.MustPoints("88.00")).SetReason("理由").SetMovedBy("专家").SetVotes([]form.Vote{}).Exec(ctx))
}

// tallied names the line that the database itself has added to the kept totals.
func (s *scene) tallied(ctx context.Context, name string) {
	known := s.ids["declaration_tallies"]
	if known == nil {
		known = map[string]uuid.UUID{}
		s.ids["declaration_tallies"] = known
	}
	id, err := s.db.DeclarationTally.Query().Where(declarationtally.IDNotIn(slices.Collect(maps.Values(known))...)).OnlyID(ctx)
	s.made(err)
	known[name], s.of[id] = id, s.here
}
