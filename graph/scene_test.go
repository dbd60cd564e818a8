package graph_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"hengxiao/domain/domaintest"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/disclosure"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/rolegrant"
	"hengxiao/ent/store/scratch"
	"hengxiao/ent/term"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// The people whom the scene adds to the district.
const (
	chair      domaintest.Persona = "chair"      // 组长, with an entry in the library and no other role
	dual       domaintest.Persona = "dual"       // 经办 of 205001 and expert
	agency     domaintest.Persona = "agency"     // 第三方
	leaderCity domaintest.Persona = "leaderCity" // 领导 with a portfolio

	officeOther  domaintest.Persona = "officeOther"
	headOther    domaintest.Persona = "headOther"
	sectionOther domaintest.Persona = "sectionOther"
	leaderOther  domaintest.Persona = "leaderOther"
	expertOther  domaintest.Persona = "expertOther"
	auditorOther domaintest.Persona = "auditorOther"
	adminOther   domaintest.Persona = "adminOther"
	keeperOther  domaintest.Persona = "keeperOther" // 安全管理员
	agencyOther  domaintest.Persona = "agencyOther"
)

// What must not be read by everybody, to be found in any answer; the name of the case
// or of the sheet follows.
const (
	secretContact = "联系人："
	secretName    = "专家姓名："
	secretWords   = "评语："
	secretComment = "扣分理由："
)

// scene is a district in which every kind of row exists for each way in which
// viewers differ, in both divisions.
type scene struct {
	*stand
	ids  map[string]uuid.UUID // by kind and name: "sheet road/E01"
	read map[domaintest.Persona]context.Context
}

// onScene runs a test before the scene on both databases, side by side: these tests are the
// longest.
func onScene(t *testing.T, test func(*testing.T, *scene)) {
	for _, kind := range scratch.Dialects {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			test(t, furnish(t, doorOf(t, domaintest.Open(t, kind))))
		})
	}
}

// furnish makes the scene.
func furnish(t *testing.T, s *stand) *scene {
	t.Helper()
	sc := &scene{stand: s, ids: map[string]uuid.UUID{}, read: map[domaintest.Persona]context.Context{}}
	sc.ids["batch"] = s.Batch.ID
	sc.ids["batch home"] = s.Batch.ID
	for _, e := range s.Experts {
		sc.ids["expert "+e.Code] = e.ID
	}
	for code, section := range s.Sections {
		sc.ids["section "+code] = section.ID
	}
	err := s.Store.InTx(trace.Quiet(s.Stranger()), func(ctx context.Context) error {
		db := ent.FromContext(ctx)
		home, away := viewer.Machine(ctx, domaintest.Division, "furnish the scene"), viewer.Machine(ctx, domaintest.OtherDivision, "furnish the scene")
		sc.admit(home, db, []newcomer{
			{chair, "", "", []viewer.Role{viewer.PanelLeader}, "E10"},
			{dual, "205001", "", []viewer.Role{viewer.UnitClerk, viewer.Expert}, "E11"},
			{agency, "", "", []viewer.Role{viewer.Agency}, ""},
			{leaderCity, "", "KS_CITY", []viewer.Role{viewer.Leader}, ""},
		})
		sc.admit(away, db, []newcomer{
			{officeOther, "", "", []viewer.Role{viewer.PerfOffice, viewer.BudgetSection}, ""},
			{headOther, "606001", "", []viewer.Role{viewer.UnitHead, viewer.DeptReviewer}, ""},
			{sectionOther, "", "KS_OTHER", []viewer.Role{viewer.SectionReviewer}, ""},
			{leaderOther, "", "", []viewer.Role{viewer.Leader}, ""},
			{expertOther, "", "", []viewer.Role{viewer.Expert}, "E90"},
			{auditorOther, "", "", []viewer.Role{viewer.Auditor}, ""},
			{adminOther, "", "", []viewer.Role{viewer.Admin}, ""},
			{keeperOther, "", "", []viewer.Role{viewer.SecurityAdmin}, ""},
			{agencyOther, "", "", []viewer.Role{viewer.Agency}, ""},
		})
		sc.apply(home, db, []applicant{{"E31", "KS_EDU", domaintest.Head}, {"E32", "KS_CITY", domaintest.HeadCity}, {"E33", "KS_CITY", domaintest.Dept}})
		sc.apply(away, db, []applicant{{"E91", "KS_OTHER", headOther}})
		sc.cases(home, db, s.Batch.ID, cases)
		inForce, err := standard.InForce(away, db)
		if err != nil {
			return err
		}
		batch := db.Batch.Create().SetCode("2027").SetNameZh("2027 年预算项目申报").SetBudgetYear(2027).
			SetStatus("OPEN").SetDeclareStart("2026-07-15").SetDeclareDeadline("2026-08-31").SetSectionDeadline("2026-09-15").
			SetReviewDeadline("2026-10-15").SetStandards(inForce).SaveX(away)
		sc.ids["batch away"] = batch.ID
		sc.ids["standard home"], sc.ids["standard rules"], sc.ids["standard away"] = s.Batch.Standards[0], s.Batch.Standards[1], inForce[0]
		rules := db.Standard.GetX(home, sc.ids["standard rules"])
		sc.ids["standard draft"] = db.Standard.Create().SetKind(rules.Kind).SetCode(rules.Code).SetEdition(2).SetNameZh(rules.NameZh).
			SetBody(rules.Body).SetHash(rules.Hash).SetBaseID(rules.ID).SetDraftedBy("罗绩效").SaveX(home).ID
		for where, ctx := range map[string]context.Context{"home": home, "away": away} {
			sc.ids["libraryIndicator "+where] = db.LibraryIndicator.Create().SetNameZh("面积").SetNormalName("面积").SetLevel2("QUANTITY").
				SetOperator("GE").SetTags([]string{}).SetOrigin("OFFICE").SaveX(ctx).ID
		}
		sc.cases(away, db, batch.ID, casesOther)
		sc.wholes(home, db, s.Batch.Standards, map[string]string{"edu": "205001", "school": "205101", "city": "212001"})
		r := db.Rollup.Create().SetYear(2027).SetUnitName("财政局").SetMadeBy("罗绩效").SetNameZh("跨部门专项资金").SetAsked([]uuid.UUID{}).
			SetFigures(form.SelfRollup{Year: 2027}).SetRolledAt(s.Clock.Now()).SetStageSince(s.Clock.Now()).SaveX(home)
		sc.ids["rollup across"] = r.ID
		sc.wholes(away, db, inForce, map[string]string{"away": "606001"})
		sc.engage(home, db, firms)
		db.Evaluation.UpdateOneID(sc.ids["evaluation bridge"]).SetAgencyID(sc.ids["agency firm"]).ExecX(home)
		sc.engage(away, db, firmsOther)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return sc
}

// wholes are departments' forms: one to be filled in, the others to be evaluated; and what
// each keeps of its self-evaluations.
func (s *scene) wholes(ctx context.Context, db *ent.Client, standards []uuid.UUID, units map[string]string) {
	all := "100"
	for name, code := range units {
		u, stage := s.Units[code], overall.StageSCORING
		if name == "edu" {
			stage = overall.StageDRAFT
		}
		o := db.Overall.Create().SetUnitID(u.ID).SetSectionID(u.SectionID).SetYear(2027).SetUnitName(u.NameZh).SetStandards(standards).
			SetStage(stage).SetStageSince(s.Clock.Now()).SetForm(form.Overall{}).
			SetWeights([]form.MeasureWeight{{Code: "B11", Weight: &all}}).SaveX(ctx)
		s.ids["overall "+name] = o.ID
		db.OverallChange.Create().SetOverallID(o.ID).SetAction("overall.submit").SetFromStage("DRAFT").SetToStage("UNIT_REVIEW").
			SetActorName("经办").SetActorRole(viewer.UnitClerk).ExecX(ctx)
		db.OverallFile.Create().SetOverallID(o.ID).SetName("决算报表.pdf").SetMime("application/pdf").SetSize(1).SetSha256("0").ExecX(ctx)
		r := db.Rollup.Create().SetUnitID(u.ID).SetSectionID(u.SectionID).SetYear(2027).SetUnitName(u.NameZh).SetMadeBy("经办").
			SetNameZh("专项资金").SetAsked([]uuid.UUID{}).SetFigures(form.SelfRollup{Year: 2027}).SetRolledAt(s.Clock.Now()).
			SetStageSince(s.Clock.Now()).SaveX(ctx)
		s.ids["rollup "+name] = r.ID
		db.RollupChange.Create().SetRollupID(r.ID).SetAction("rollup.submit").SetFromStage("DRAFT").SetToStage("UNIT_REVIEW").
			SetActorName("经办").SetActorRole(viewer.UnitClerk).ExecX(ctx)
	}
}

// id is the id of a row of the scene.
func (s *scene) id(name string) string {
	s.t.Helper()
	id, known := s.ids[name]
	if !known {
		s.t.Fatalf("the scene has no %s", name)
	}
	return id.String()
}

// as is a request of somebody whose rights do not change while the test asks: they are read once,
// where As reads them anew for each of some ten thousand questions.
func (s *scene) as(who domaintest.Persona) context.Context {
	if s.read[who] == nil {
		s.read[who] = s.As(who)
	}
	return s.read[who]
}

// everybody are all people of both divisions.
func (s *scene) everybody() []domaintest.Persona {
	var people []domaintest.Persona
	for name := range s.ids {
		if who, ok := strings.CutPrefix(name, "user "); ok {
			people = append(people, domaintest.Persona(who))
		}
	}
	slices.Sort(people)
	return people
}

type newcomer struct {
	who           domaintest.Persona
	unit, section string
	roles         []viewer.Role
	expert        string
}

func (s *scene) admit(ctx context.Context, db *ent.Client, all []newcomer) {
	for _, p := range all {
		create := db.User.Create().SetLogin(string(p.who)).SetName("本人" + string(p.who)).SetPasswordHash("-")
		if p.unit != "" {
			create.SetUnit(s.Units[p.unit])
		}
		user := create.SaveX(ctx)
		for _, role := range p.roles {
			grant := db.RoleGrant.Create().SetUser(user).SetRole(role).SetGrantedBy("于安全")
			switch role {
			case viewer.UnitClerk, viewer.UnitHead, viewer.DeptReviewer:
				grant.SetUnitID(s.Units[p.unit].ID)
			case viewer.SectionReviewer:
				grant.SetSectionID(s.Sections[p.section].ID)
			case viewer.Leader:
				if p.section != "" {
					grant.SetPortfolio([]uuid.UUID{s.Sections[p.section].ID})
				}
			}
			grant.ExecX(ctx)
		}
		if p.expert != "" {
			s.ids["expert "+p.expert] = db.Expert.Create().SetCode(p.expert).SetNameZh(secretName + p.expert).
				SetEmployerZh("某单位").SetEmployerKind("FIRM").SetUserID(user.ID).SaveX(ctx).ID
		}
	}
	for _, e := range db.Expert.Query().AllX(ctx) {
		e.Update().SetNameZh(secretName + e.Code).SetConflictUnits([]string{"999999"}).ExecX(ctx)
		s.papers(ctx, db, e)
	}
	for _, u := range db.User.Query().AllX(ctx) {
		s.belongings(ctx, db, u)
	}
}

// belongings are one row of each kind that people have of their own, and traces of
// what they did by hand and through the machine.
func (s *scene) belongings(ctx context.Context, db *ent.Client, u *ent.User) {
	now := s.Clock.Now()
	s.ids["user "+u.Login] = u.ID
	s.ids["grant "+u.Login] = db.RoleGrant.Query().Where(rolegrant.UserID(u.ID)).FirstIDX(ctx)
	s.ids["tableImport "+u.Login] = db.TableImport.Create().SetKind("UNITS").SetName("f").SetHash("h").SetRows(1).SetChanged(1).
		SetImportedBy(u.ID).SetImportedByName("n").SaveX(ctx).ID
	s.ids["printRun "+u.Login] = db.PrintRun.Create().SetUserID(u.ID).SetForm("declarations").SetTitle("t").SetSubjects([]uuid.UUID{}).SetTotal(0).SaveX(ctx).ID
	s.ids["notice "+u.Login] = db.Notice.Create().SetUserID(u.ID).SetKind("k").SetSubject("s").SaveX(ctx).ID
	view := db.SavedView.Create().SetUserID(u.ID).SetList("DECLARATIONS").SetName("逾期").SetQuery("逾期").SetPosition(1)
	if u.Login == string(domaintest.Office) {
		view.SetSharedWith(viewer.SectionReviewer)
	}
	s.ids["view "+u.Login] = view.SaveX(ctx).ID
	s.ids["session "+u.Login] = db.Session.Create().SetUserID(u.ID).SetRefreshHash(u.Login).SetRotatedAt(now).
		SetLastUsedAt(now).SetExpiresAt(now.AddDate(1, 0, 0)).SaveX(ctx).ID
	for _, object := range []string{ent.TypeDeclaration, ent.TypeExpertSheet, ent.TypeUser} {
		for by, reason := range map[string]string{"hand": "", "machine": "on somebody's behalf"} {
			s.ids["trace "+u.Login] = db.AuditEvent.Create().SetDivision(u.Division).SetOccurredAt(now).SetAction("update").SetObjectType(object).
				SetObjectID(u.Login + "/" + by).SetActorID(u.ID).SetActorLogin(u.Login).SetReason(reason).SetChanged(`{"a":"1"}`).SaveX(ctx).ID
		}
	}
}

// filed is a declaration at a stage, and its round with the sheets of experts.
type filed struct {
	name, unit string
	stage      declaration.Stage
	round      reviewround.Status
	sheets     map[string]expertsheet.Status
}

var cases = []filed{
	{"draft", "205001", "DRAFT", "", nil},
	{"school", "205101", "INDIVIDUAL_REVIEW", "INDIVIDUAL",
		map[string]expertsheet.Status{"E01": "SCORING", "E02": "SUBMITTED", "E03": "SCORING", "E06": "DECLINED"}},
	{"road", "212001", "COLLECTIVE_REVIEW", "COLLECTIVE",
		map[string]expertsheet.Status{"E01": "LOCKED", "E02": "LOCKED", "E10": "LOCKED", "E11": "LOCKED", "E04": "RECUSED"}},
	{"bridge", "212001", "REVIEW_CLOSED", "CLOSED",
		map[string]expertsheet.Status{"E01": "LOCKED", "E02": "LOCKED", "E05": "LOCKED", "E06": "VOID"}},
	{"pushed", "205101", "PUSHED", "", nil},
}

var firms = []firm{
	{"firm", "91350100M000100Y43", map[string]domaintest.Persona{"lead": agency, "mate": "", "leaving": ""},
		map[string]string{"bridge": "lead", "road": "mate"}, "bridge", ""},
	{"rival", "91990000MA0000A014", map[string]domaintest.Persona{"rival": ""}, map[string]string{"school": "rival"}, "school", "205001"},
}

var firmsOther = []firm{
	{"away", "91350100M000100Y43", map[string]domaintest.Persona{"away": agencyOther}, map[string]string{"away": "away"}, "away", ""},
}

var casesOther = []filed{
	{"away", "606001", "COLLECTIVE_REVIEW", "COLLECTIVE", map[string]expertsheet.Status{"E90": "LOCKED"}},
	{"awayDraft", "606001", "DRAFT", "", nil},
}

func (s *scene) cases(ctx context.Context, db *ent.Client, batch uuid.UUID, all []filed) {
	for i, f := range all {
		u, n := s.Units[f.unit], f.name
		name, contact, phone := "项目"+n, secretContact+n, "0757-86331234"
		typed := form.Declaration{NameZh: &name, Leader: &contact, Contact: &contact, Phone: &phone}
		p := db.Project.Create().SetCode(fmt.Sprintf("2027-%s-%03d", f.unit, i+1)).SetNameZh(name).SetUnit(u).SetSectionID(u.SectionID).SaveX(ctx)
		d := db.Declaration.Create().SetProjectID(p.ID).SetBatchID(batch).SetUnit(u).SetSectionID(u.SectionID).
			SetBudgetYear(2027).SetCode(p.Code).SetNameZh(name).SetStage(f.stage).SetStageSince(s.Clock.Now()).SetForm(typed).
			SetRevision(1).SetReviewRound(1).SetAmount(exact.MustMoney("100")).SetOutcome(term.ByExpert).SaveX(ctx)
		s.ids["project "+n], s.ids["declaration "+n] = p.ID, d.ID
		db.DeclarationVersion.Create().SetDeclarationID(d.ID).SetNo(1).SetForm(typed).SetHash("h").SetSubmittedBy("经办").ExecX(ctx)
		db.Indicator.Create().SetDeclarationID(d.ID).SetNo(1).SetHorizon("ANNUAL").SetLevel1("OUTPUT").SetLevel2("QUANTITY").
			SetNameZh("面积").SetOperator("GE").SetTarget("1").SetWeight(exact.MustPoints("90")).ExecX(ctx)
		s.ids["attachment "+n] = db.Attachment.Create().SetDeclarationID(d.ID).SetKind("OTHER").SetName("a.pdf").
			SetMime("application/pdf").SetSize(1).SetSha256("h").SaveX(ctx).ID
		s.ids["evidence "+n] = db.Attachment.Create().SetDeclarationID(d.ID).SetKind("EVIDENCE").SetName("b.pdf").
			SetMime("application/pdf").SetSize(1).SetSha256("h").SaveX(ctx).ID
		s.ids["photo "+n] = db.Attachment.Create().SetDeclarationID(d.ID).SetKind("SITE").SetName("c.jpg").
			SetMime("image/jpeg").SetSize(1).SetSha256("h").SaveX(ctx).ID
		s.ids["monitoring "+n] = db.Monitoring.Create().SetDeclarationID(d.ID).SetYear(2027).SetThroughMonth(6).
			SetStageSince(s.Clock.Now()).SetForm(form.Monitoring{}).SaveX(ctx).ID
		s.ids["selfEvaluation "+n] = db.SelfEvaluation.Create().SetDeclarationID(d.ID).SetYear(2027).
			SetStageSince(s.Clock.Now()).SetForm(form.SelfEvaluation{}).SaveX(ctx).ID
		s.ids["survey "+n] = db.Survey.Create().SetDeclarationID(d.ID).SetIndicatorNo(1).SetIndicatorName("满意度").SetToken(n).SetTitle("满意度调查").
			SetTargetGroup("居民").SetQuestions([]form.SurveyQuestion{{Text: "您是否满意？"}}).SetClosesOn("2027-12-31").SetPlanned(30).SetLeast(30).
			SetOpenedBy("经办").SaveX(ctx).ID
		s.evaluate(ctx, db, d)
		s.spend(ctx, db, d, f.unit)
		open := disclosure.StatusPUBLIC
		if n == "road" {
			open = disclosure.StatusWITHHELD
		}
		s.ids["disclosure "+n] = db.Disclosure.Create().SetDeclarationID(d.ID).SetKind("TARGETS").SetYear(2027).SetProjectName(name).
			SetUnitName(u.NameZh).SetStatus(open).SetBody(form.Disclosure{Indicators: []form.DisclosedRow{}}).SetHash("h").
			SetPublishedAt(s.Clock.Now()).SaveX(ctx).ID
		db.Verdict.Create().SetDeclarationID(d.ID).SetRevision(1).SetHits([]form.RuleHit{}).SetMisses([]form.RuleHit{}).SetFacts(form.ScreeningFacts{}).SetRuleSet("1").ExecX(ctx)
		db.StageChange.Create().SetDeclarationID(d.ID).SetAction("submit").SetFromStage("DRAFT").SetToStage("UNIT_REVIEW").
			SetActorName("经办").SetActorRole(viewer.UnitClerk).ExecX(ctx)
		db.TargetReview.Create().SetDeclarationID(d.ID).SetRevision(1).SetReviewerName("科员").SetItems([]form.ReviewItem{}).
			SetDecision("PASSED").ExecX(ctx)
		s.ids["consent "+n] = db.Consent.Create().SetDeclarationID(d.ID).SetAct("SECTION_REJECT").SetRole(viewer.PerfOffice).
			SetReason("理由").SetAskedBy(uuid.New()).SetAskedByName("科员").SaveX(ctx).ID
		s.ids["appeal "+n] = db.Appeal.Create().SetDeclarationID(d.ID).SetText("申诉").SetAskedByName("负责人").SaveX(ctx).ID
		s.ids["question "+n] = db.Question.Create().SetDeclarationID(d.ID).SetSheetID(uuid.New()).SetText("单价？").SaveX(ctx).ID
		s.ids["report "+n] = db.Report.Create().SetBatchID(batch).SetDeclarationID(d.ID).SetTitle("t").SetBody("{}").SaveX(ctx).ID
		db.OutboxMessage.Create().SetDeclarationID(d.ID).SetKey(p.Code + "-1").SetPayload("{}").SetHash("h").SetNextAt(s.Clock.Now()).ExecX(ctx)
		if _, made := s.ids["extension "+f.unit]; !made {
			s.ids["extension "+f.unit] = db.Extension.Create().SetBatchID(batch).SetUnit(u).SetReason("迁址").SaveX(ctx).ID
		}
		if f.stage == "PUSHED" || f.stage == "REVIEW_CLOSED" {
			d.Update().SetReviewedAmount(exact.MustMoney("90")).SetScore(exact.MustPoints("88.37")).SetOpinion(term.AgreeCut).
				SetConcludedAt(s.Clock.Now()).ExecX(ctx)
		}
		if f.round != "" {
			for action, by := range map[string]viewer.Role{"expertReturnAsk": viewer.Expert, "toCollective": viewer.SystemRole} {
				db.StageChange.Create().SetDeclarationID(d.ID).SetAction(action).SetFromStage("INDIVIDUAL_REVIEW").SetToStage("INDIVIDUAL_REVIEW").
					SetActorName("专家").SetActorRole(by).ExecX(ctx)
			}
			s.hold(ctx, db, d, f)
			s.weigh(ctx, db, d, slices.Sorted(maps.Keys(f.sheets))[0])
		}
	}
}

// spend makes what the year after an approval leaves with a declaration: a figure of the
// payment system, in the import of its unit's kind, and an adjustment.
func (s *scene) spend(ctx context.Context, db *ent.Client, d *ent.Declaration, unit string) {
	n := strings.TrimPrefix(d.NameZh, "项目")
	from := "import " + map[string]string{"205001": "school", "205101": "school", "212001": "city", "606001": "away"}[unit]
	if _, made := s.ids[from]; !made {
		s.ids[from] = db.ExecutionImport.Create().SetYear(2027).SetAsOf("2027-06-30").SetSource("FILE").SetName(from).SetHash("h").
			SetRows(1).SetChanged(1).SetAdjustedBudget(exact.MustMoney("90")).SetExecuted(exact.MustMoney("40")).
			SetImportedBy(uuid.New()).SetImportedByName("唐预算").SaveX(ctx).ID
	}
	s.ids["figure "+n] = db.ExecutionFigure.Create().SetImportID(s.ids[from]).SetDeclarationID(d.ID).SetLine(len(s.ids)).SetAsOf("2027-06-30").
		SetAdjustedBudget(exact.MustMoney("90")).SetExecuted(exact.MustMoney("40")).SaveX(ctx).ID
	s.ids["adjustment "+n] = db.Adjustment.Create().SetDeclarationID(d.ID).SetYear(2027).SetNo(1).SetStageSince(s.Clock.Now()).
		SetBefore(form.AdjustmentTerms{Amount: "90", Rows: []form.TermsRow{{NameZh: "面积", Operator: "GE", Target: "1", Weight: "90.00"}}}).
		SetForm(form.Adjustment{}).SaveX(ctx).ID
}

// evaluatedAt is where the evaluation of each case stands.
var evaluatedAt = map[string]evaluation.Stage{"draft": "SELECTED", "school": "DATA", "road": "OPINION", "bridge": "SCORING",
	"pushed": "EXPERT_CHECK", "away": "SCORING", "awayDraft": "SELECTED"}

// evaluate makes the evaluation of a declaration, with a problem and its result.
func (s *scene) evaluate(ctx context.Context, db *ent.Client, d *ent.Declaration) {
	n := strings.TrimPrefix(d.NameZh, "项目")
	e := db.Evaluation.Create().SetDeclarationID(d.ID).SetKind("FINANCE").SetYear(2027).SetStage(evaluatedAt[n]).
		SetStageSince(s.Clock.Now()).SetReasons([]string{"SAMPLE"}).SetSelectedBy("罗绩效").SetPlan(form.EvaluationPlan{}).
		SetItems([]form.DataItem{{NameZh: "验收报告", Required: true}}).SetObjections([]form.Objection{{About: "得分", Text: "过低"}}).SaveX(ctx)
	s.ids["evaluation "+n] = e.ID
	db.EvaluationReport.Create().SetEvaluationID(e.ID).SetDeclarationID(d.ID).SetForm(form.EvaluationDraft{}).ExecX(ctx)
	s.ids["problem "+n] = db.Problem.Create().SetEvaluationID(e.ID).SetDeclarationID(d.ID).SetProjectID(d.ProjectID).SetNo(1).
		SetText("资料不全").SetOwner("工程科").SetDueAt(s.Clock.Now()).SaveX(ctx).ID
	db.ResultLink.Create().SetProjectID(d.ProjectID).SetDeclarationID(d.ID).SetEvaluationID(e.ID).SetYear(2027).SetConsequence("保持").ExecX(ctx)
	if n == "road" {
		for code, leads := range map[string]bool{"E10": true, "E01": false} {
			db.EvaluationSeat.Create().SetEvaluationID(e.ID).SetDeclarationID(d.ID).SetExpertID(s.ids["expert "+code]).
				SetLabel("专家").SetLeads(leads).ExecX(ctx)
		}
		e.Update().SetLeadExpertID(s.ids["expert E10"]).ExecX(ctx)
	}
}

// drawn is the record of a draw: of four who could be drawn three sit, one of them
// chosen, another barred late; a fifth could not be drawn.
var drawn = func() string {
	var pool []panel.Entrant
	for _, code := range []string{"E01", "E02", "E03", "E04", "E05"} {
		pool = append(pool, panel.Entrant{Code: code, Employer: code, Active: code != "E05"})
	}
	basis, err := panel.NewBasis(panel.Subject{Day: "2026-08-01"},
		panel.Need{Size: 3, MinSize: 3, MaxSize: 7, PerEmployer: 1, OwnAdministration: 1, YearlyLoad: 8,
			Fields: []panel.FieldNeed{{Field: "IT", Count: 1}}}, pool, []panel.Choice{{Code: "E04", Field: "IT"}}, "source", "salt")
	if err != nil {
		panic(err)
	}
	late := []panel.Exclusion{{Code: "E01", Bars: []panel.Bar{{Reason: panel.Asked}}}}
	record, err := panel.Commit(basis).Draw("value", "page", late)
	if err != nil {
		panic(err)
	}
	return string(record.JSON())
}()

// hold makes the round of a declaration; each sheet says the same.
func (s *scene) hold(ctx context.Context, db *ent.Client, d *ent.Declaration, f filed) {
	create := db.ReviewRound.Create().SetDeclarationID(d.ID).SetNo(1).SetRevision(1).SetStatus(f.round).SetRecord(drawn)
	if f.round != reviewround.StatusINDIVIDUAL {
		create.SetAggregate(exact.MustPoints("88.37"))
	}
	if f.round == reviewround.StatusCLOSED {
		create.SetMetAt(s.Clock.Now()).SetSeats([]form.Seat{{Label: "专家1", Present: true, Signed: new(s.Clock.Now())}}).SetCollectiveScore(exact.MustPoints("88.37")).SetCollectivePriority(2).SetCollectiveOpinion(term.AgreeCut)
	}
	count := 0
	for _, status := range f.sheets {
		if status == expertsheet.StatusLOCKED {
			count++
		}
	}
	round := create.SetSheetCount(count).SaveX(ctx)
	s.ids["round "+f.name] = round.ID
	var counted []*ent.ExpertSheet
	for code, status := range f.sheets {
		name := f.name + "/" + code
		sheet := db.ExpertSheet.Create().SetDeclarationID(d.ID).SetRoundID(round.ID).SetExpertID(s.ids["expert "+code]).
			SetLabel("专家" + code[2:]).SetProjectName(d.NameZh).SetUnitName(f.unit).SetStatus(status).
			SetDueAt(s.Clock.Now().AddDate(0, 4, 0)).SetDeclaredAmount(*d.Amount).SetSubmittedAt(s.Clock.Now()).
			SetTotal(exact.MustPoints("88.37")).SetScored(15).SetPriority(2).SetOpinion(term.AgreeCut).
			SetSuggestedAmount(exact.MustMoney("77.77")).SetLineCuts([]form.LineCut{{Line: 1, Cut: exact.MustMoney("22.23"), Reason: "C1"}}).
			SetText(secretWords + name).SetChanges(secretWords + name).SetHash("hash").SetWorkedSeconds(1500).SaveX(ctx)
		s.ids["sheet "+name] = sheet.ID
		db.ScoreLine.Create().SetSheetID(sheet.ID).SetItem("A1").SetPoints(exact.MustPoints("8.00")).SetComment(secretComment + name).ExecX(ctx)
		db.StageChange.Create().SetDeclarationID(d.ID).SetSheetID(sheet.ID).SetAction("accept").SetFromStage("INVITED").
			SetToStage("ACCEPTED").SetActorName(secretName + code).SetActorRole(viewer.Expert).ExecX(ctx)
		if status == expertsheet.StatusLOCKED {
			s.assess(ctx, db, sheet, name, len(s.ids))
			counted = append(counted, sheet)
		}
	}
	if len(counted) > 0 {
		s.sit(ctx, db, round, f.name, counted)
	}
	if f.round == reviewround.StatusCOLLECTIVE {
		s.gathered(ctx, db, d, round, f.name)
	}
}

// gathered puts a round in collective review on an agenda of its own.
func (s *scene) gathered(ctx context.Context, db *ent.Client, d *ent.Declaration, round *ent.ReviewRound, name string) {
	id := db.Agenda.Create().SetBatchID(d.BatchID).SetNo(1).SetMeetsAt(s.Clock.Now()).SetPlace("三楼会议室").SaveX(ctx).ID
	s.ids["agenda "+name] = id
	round.Update().SetAgendaID(id).SetAgendaItem(1).ExecX(ctx)
}

// sit makes the sitting of a round, its opinions opened and one motion carried.
func (s *scene) sit(ctx context.Context, db *ent.Client, round *ent.ReviewRound, name string, sheets []*ent.ExpertSheet) {
	now, points := s.Clock.Now(), exact.MustPoints("88.37")
	sitting := db.Sitting.Create().SetRoundID(round.ID).SetNo(1).SetOpenedAt(now).
		SetAttendance([]form.Attendance{}).SaveX(ctx)
	for _, sheet := range sheets {
		db.SealedOpinion.Create().SetSittingID(sitting.ID).SetSheetID(sheet.ID).SetScore(points).SetOpinion(term.AgreeCut).
			SetAmount(exact.MustMoney("77.77")).SetPriority(2).SetText(secretWords + name).SetNamed(true).ExecX(ctx)
	}
	s.ids["motion "+name] = db.Motion.Create().SetSittingID(sitting.ID).SetNo(1).SetKind(term.MoveScore).SetScore(points).
		SetReason("重新测算").SetMovedBy(sheets[0].Label).SetSecondedBy(sheets[0].Label).SetStatus(term.Carried).SetPresent(1).
		SetDecidedAt(now).SetVotes([]form.Vote{{Label: sheets[0].Label, Ballot: term.Against, Reason: secretComment + name}}).SaveX(ctx).ID
}

// assess marks a sheet, its expert's year once, and pays for it on a list of its own.
func (s *scene) assess(ctx context.Context, db *ent.Client, sheet *ent.ExpertSheet, name string, no int) {
	_, code, _ := strings.Cut(name, "/")
	points, money, standard := exact.MustPoints("95.00"), exact.MustMoney("0.1"), uuid.New()
	db.SheetMark.Create().SetSheetID(sheet.ID).SetExpertID(sheet.ExpertID).SetStandardID(standard).SetYear(2026).
		SetItems([]form.MarkItem{}).SetTotal(points).SetStanding(term.Outstanding).SetMarkedBy("罗绩效").ExecX(ctx)
	batch := db.Declaration.GetX(ctx, sheet.DeclarationID).BatchID
	list := db.PayList.Create().SetBatchID(batch).SetNo(no).SetStandardID(standard).SetStatus("APPROVED").
		SetPreparedBy("罗绩效").SaveX(ctx)
	s.ids["payList "+name] = list.ID
	paid := db.Payment.Create().SetPayList(list).SetExpertID(sheet.ExpertID).SetCode(code).SetNameZh("专家姓名" + code).
		SetBatchName("批次").SetSheetCount(1).SetGross(money).SetTax(0).SetNet(money).SaveX(ctx)
	db.PayLine.Create().SetPayment(paid).SetSheetID(sheet.ID).SetProjectName("项目").SetAmount(money).SetLeads(false).SetMet(false).ExecX(ctx)
	if _, done := s.ids["year "+code]; done {
		return
	}
	s.ids["year "+code] = db.YearMark.Create().SetExpertID(sheet.ExpertID).SetStandardID(standard).SetYear(2026).
		SetFigures(form.YearFigures{}).SetItems([]form.MarkItem{}).SetTotal(points).SetStanding(term.Outstanding).
		SetHonours([]string{}).SetGivenBy("罗绩效").SaveX(ctx).ID
	s.ids["measure "+code] = db.ExpertMeasure.Create().SetExpertID(sheet.ExpertID).SetKind("PAUSE").SetRule("OVERDUE").SetReason("逾期").
		SetTakenByName("系统").SaveX(ctx).ID
}
