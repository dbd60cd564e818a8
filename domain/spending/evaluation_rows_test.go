package spending_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/library"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/monitoring"
	"hengxiao/ent/generated/ent/notice"
	"hengxiao/ent/generated/ent/problem"
	"hengxiao/ent/generated/ent/selfevaluation"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/term"
)

// poor are scores that leave 56 of 100: nothing for the benefits and little before.
var poor = map[int]string{0: "0", 1: "0", 2: "0", 15: "0", 16: "0"}

func TestAnEvaluationTravelsFromItsSelectionToTheNextBudget(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		c := financial(t, h, d)
		c.toFinal(poor)
		if c.Stage != evaluation.StageFINAL || *c.Grade != term.Poor {
			t.Fatalf("%s, %s points, %s; want FINAL and POOR", c.Stage, c.Total, *c.Grade)
		}
		p := must(h.Client.Project.Get(h.Machine(), d.ProjectID))(t)
		if *p.LastGrade != term.Poor || *p.LastGradeYear != 2027 {
			t.Errorf("the project remembers %v of %v; want POOR of 2027", p.LastGrade, p.LastGradeYear)
		}
		next := must(h.Client.Batch.Create().SetCode("2029").SetNameZh("2029 年").SetBudgetYear(2029).
			SetStandards(h.Batch.Standards).Save(h.Machine()))(t)
		if _, err := spending.ApplyAtOnce(h.As(domaintest.Office), h.Client, spending.ApplyResult{ID: c.ID, Version: c.Version, BatchID: next.ID}); code(err) != fault.RectifyOpen {
			t.Errorf("applied although the report lists problems: %v", err)
		}
		c.rectify()
		if _, err := spending.Apply(h.As(domaintest.Office), h.Client, spending.ApplyResult{ID: c.ID, Version: c.Version, BatchID: h.Batch.ID}); code(err) != fault.DateOrder {
			t.Errorf("applied to the evaluated year's own batch: %v", err)
		}
		c.then(spending.Apply(h.As(domaintest.Office), h.Client, spending.ApplyResult{ID: c.ID, Version: c.Version, BatchID: next.ID}))
		link := must(h.Client.ResultLink.Query().Only(h.As(domaintest.Clerk2)))(t)
		if *link.Grade != term.Poor || *link.Change != "-30" || link.BatchID == nil || *link.BatchID != next.ID || len(link.Problems) != 2 {
			t.Errorf("the link record: %+v", link)
		}
		want := []string{"evaluation.assign", "evaluation.submitPlan", "evaluation.openData", "evaluation.dataDone", "evaluation.scoreDone",
			"evaluation.askOpinion", "evaluation.opinionDone", "evaluation.finalise", "evaluation.demandRectify",
			"problem.prove", "problem.refuse", "problem.prove", "problem.accept", "problem.prove", "problem.acceptLasting",
			"evaluation.rectifyVerified", "evaluation.apply"}
		got := must(h.Client.StageChange.Query().Where(stagechange.SubjectID(c.ID)).Order(stagechange.ByID()).
			Select(stagechange.FieldAction).Strings(h.As(domaintest.Head2)))(t)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("history (-want +got):\n%s", diff)
		}
	})
}

// rectify has two problems put right, the first at the second attempt.
func (c *course) rectify() {
	c.t.Helper()
	c.demand("2028-12-31")
	file := evidence(c.t, c.h, c.d)
	for no := 1; no <= 2; no++ {
		p := c.problem(no)
		if _, err := spending.Prove(c.h.As(domaintest.Clerk2), c.h.Client, spending.ProveProblem{ID: p.ID, Version: p.Version,
			Text: "已补齐验收资料", Files: []uuid.UUID{photo(c.t, c.h, c.d)}}); code(err) != fault.NotFound {
			c.t.Errorf("proved by another file than evidence: %v", err)
		}
		for {
			p = must(spending.Prove(c.h.As(domaintest.Clerk2), c.h.Client, spending.ProveProblem{ID: p.ID, Version: p.Version,
				Text: "已补齐验收资料", Files: []uuid.UUID{file}}))(c.t)
			lasting, answer := no == 2, "照片不能代替验收报告"
			accept := no == 2 || p.Version > 2
			p = must(spending.JudgeProof(c.h.As(domaintest.Section), c.h.Client,
				spending.JudgeProblem{ID: p.ID, Version: p.Version, Accept: accept, Lasting: &lasting, Answer: &answer}))(c.t)
			if accept {
				break
			}
		}
		if no == 1 {
			if _, err := spending.Verify(c.h.As(domaintest.Section), c.h.Client, c.seen()); code(err) != fault.RectifyOpen {
				c.t.Errorf("verified although an item is open: %v", err)
			}
		}
	}
	c.then(spending.Verify(c.h.As(domaintest.Section), c.h.Client, c.seen()))
}

func (c *course) demand(day string) {
	c.t.Helper()
	due := clock.Date(day)
	c.then(spending.Demand(c.h.As(c.runs), c.h.Client, spending.DemandRectification{ID: c.ID, Version: c.Version,
		Problems: []spending.ProblemInput{{Text: "验收资料不完整", Owner: "工程科 张某", DueOn: due}, {Text: "支付进度滞后", Owner: "财务科 李某", DueOn: due}}}))
}

func (c *course) problem(no int) *ent.Problem {
	c.t.Helper()
	return must(c.h.Client.Problem.Query().Where(problem.EvaluationID(c.ID), problem.No(no)).Only(c.h.As(domaintest.Clerk2)))(c.t)
}

func TestInADepartmentsEvaluationTheDepartmentActsForTheOffice(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		if _, err := spending.Choose(h.As(domaintest.Dept), h.Client, spending.SelectEvaluation{DeclarationID: d.ID,
			Kind: evaluation.KindFINANCE, Reasons: []string{"SAMPLE"}}); code(err) != fault.NotFound {
			t.Errorf("the department selects for the bureau: %v", err)
		}
		c := departmental(t, h, d)
		if _, err := spending.SubmitPlan(h.As(domaintest.Office), h.Client, c.seen()); code(err) != fault.NotFound {
			t.Errorf("the office acts in a department's evaluation: %v", err)
		}
		c.toDraft(nil)
		c.toCheck()
		if err := c.checked(nil, "E02"); code(err) != fault.Recusal {
			t.Errorf("who evaluated checks the report: %v", err)
		}
		if err := c.checked(nil, "E01"); err != nil {
			t.Fatal(err)
		}
		c.then(spending.SignReport(h.As(c.find), h.Client, c.seen()))
		c.then(spending.Finalise(h.As(c.runs), h.Client, c.seen()))
		if *c.Grade != term.Excellent || c.SignedBy != "专家组组长" {
			t.Errorf("%s, signed by %s; want EXCELLENT, and no expert's name", *c.Grade, c.SignedBy)
		}
		other := approve(t, h, "212001", "桥梁")
		if _, err := spending.Choose(h.As(domaintest.Dept), h.Client, spending.SelectEvaluation{DeclarationID: other.ID,
			Kind: evaluation.KindDEPARTMENT, Reasons: []string{"SAMPLE"}}); code(err) != fault.NotFound {
			t.Errorf("a department evaluates another's project: %v", err)
		}
	})
}

func TestADepartmentEngagesAThirdPartyForItsOwnEvaluation(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		bureaus, team := engaged(t, h)
		firm := must(h.Client.Agency.Query().OnlyID(h.As(domaintest.Dept)))(t)
		c := &course{t: t, h: h, d: d, runs: domaintest.Dept, find: thirdParty}
		c.then(spending.Choose(h.As(c.runs), h.Client, spending.SelectEvaluation{DeclarationID: d.ID, Kind: evaluation.KindDEPARTMENT, Reasons: []string{"SAMPLE"}}))
		give := func(in spending.AssignEvaluation) error {
			in.ID, in.Version, in.Team = c.ID, c.Version, team
			e, err := spending.Entrust(h.As(c.runs), h.Client, in)
			if err == nil {
				c.Evaluation = e
			}
			return err
		}
		if err := give(spending.AssignEvaluation{ContractID: &bureaus}); code(err) != fault.NotFound {
			t.Errorf("given out under the bureau's contract: %v", err)
		}
		if faults, _ := fault.Of(give(spending.AssignEvaluation{Contract: engaging(firm, "")})); len(faults) != 1 || faults[0].Path != "contract.no" {
			t.Errorf("a contract without a number: %v", faults)
		}
		if err := give(spending.AssignEvaluation{Contract: engaging(firm, "BM-1")}); err != nil {
			t.Fatal(err)
		}
		own := must(h.Client.AgencyContract.Query().Only(h.As(domaintest.Dept)))(t)
		if c.Stage != evaluation.StagePLAN || c.ContractNo != "BM-1" || own.No != "BM-1" || own.Payer != h.Units["205001"].NameZh {
			t.Errorf("%s under %q, the department's contract is %q of %q", c.Stage, c.ContractNo, own.No, own.Payer)
		}
		a := must(h.Client.AgencyAssignment.Query().Only(h.As(domaintest.Dept)))(t)
		must(library.Sign(h.As(thirdParty), h.Client, library.SignIndependence{ID: a.ID, Version: a.Version, Commit: true}))(t)
		if n := must(h.Client.Evaluation.Query().Count(h.As(thirdParty)))(t); n != 1 {
			t.Errorf("the third party sees %d evaluations", n)
		}
		finance := must(spending.Choose(h.As(domaintest.Office), h.Client, spending.SelectEvaluation{DeclarationID: d.ID, Kind: evaluation.KindFINANCE, Reasons: []string{"SAMPLE"}}))(t)
		if _, err := spending.Entrust(h.As(domaintest.Office), h.Client, spending.AssignEvaluation{ID: finance.ID, Version: finance.Version, ContractID: &own.ID, Team: team}); code(err) != fault.NotFound {
			t.Errorf("a department pays for the bureau's evaluation: %v", err)
		}
		if _, err := library.Assign(h.As(domaintest.Office), h.Client, library.AssignAgency{ContractID: own.ID, DeclarationID: d.ID, TaskZh: "评价", Team: team}); code(err) != fault.NotFound {
			t.Errorf("the office gives a department's work out: %v", err)
		}
	})
}

// The money of a report is what is known best, and never what the unit has not handed in.
func TestTheReportSaysWhereItsMoneyIsKnownFrom(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		c := financial(t, h, d)
		m, machine := exact.MustMoney, h.Machine()
		expect := func(source, adjusted, executed, rate, actual string) {
			t.Helper()
			doc := c.content()
			spent := ""
			if x := doc.Money.Sum.Executed; x != nil {
				spent = x.String()
			}
			got := []string{doc.Money.Source, doc.Money.Sum.Adjusted.String(), spent, string(doc.Money.Rate), doc.Targets.Indicators[0].Actual}
			if diff := cmp.Diff([]string{source, adjusted, executed, rate, actual}, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		}
		expect("预算批复，尚无执行数据", "100", "", "", "")
		h.Client.Declaration.UpdateOneID(d.ID).SetAdjustedAmount(m("90")).ExecX(machine)
		expect("预算批复，尚无执行数据", "90", "", "", "")
		h.Client.Monitoring.Create().SetDeclarationID(d.ID).SetYear(2027).SetThroughMonth(7).SetStage(monitoring.StageREVIEWED).
			SetStageSince(h.Clock.Now()).SetForm(form.Monitoring{}).SetAdjustedBudget(m("90")).SetExecuted(m("30")).
			ExecX(machine)
		expect("2027年1—7月绩效运行监控", "90", "30", "33.33", "")
		imported := h.Client.ExecutionImport.Create().SetYear(2027).SetAsOf("2027-12-31").SetSource("FILE").SetName("执行数").SetHash("-").SetRows(1).SetChanged(1).
			SetAdjustedBudget(m("100")).SetExecuted(m("80")).SetImportedBy(uuid.New()).SetImportedByName("接口").SaveX(machine)
		h.Client.ExecutionFigure.Create().SetImport(imported).SetDeclarationID(d.ID).SetLine(1).SetAsOf("2027-12-31").SetAdjustedBudget(m("100")).
			SetExecuted(m("80")).ExecX(machine)
		expect("支付系统导入数据，截至2027-12-31", "90", "80", "88.89", "")
		self := h.Client.SelfEvaluation.Create().SetDeclarationID(d.ID).SetYear(2027).SetStage(selfevaluation.StageRETURNED).SetStageSince(h.Clock.Now()).
			SetForm(filled(uuid.New())).SetAdjustedBudget(m("100")).SetExecuted(m("95")).SetTotal(exact.MustPoints("90")).SaveX(machine)
		expect("支付系统导入数据，截至2027-12-31", "90", "80", "88.89", "")
		self.Update().SetStage(selfevaluation.StageDEPT_REVIEW).ExecX(machine)
		expect("单位2027年度绩效自评", "100", "95", "95.00", "7.9")
	})
}

func TestWhoIsTiedToAProjectDoesNotEvaluateIt(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		e := must(spending.Choose(h.As(domaintest.Office), h.Client, spending.SelectEvaluation{DeclarationID: d.ID, Kind: evaluation.KindFINANCE, Reasons: []string{"SAMPLE"}}))(t)
		try := func(codes ...string) error {
			_, err := spending.Entrust(h.As(domaintest.Office), h.Client, spending.AssignEvaluation{ID: e.ID, Version: e.Version, Experts: codes})
			return err
		}
		if err := try("E01", "E02", "E07"); code(err) != fault.Recusal { // the seventh has worked for the unit
			t.Errorf("seated with a tie: %v", err)
		}
		if err := try("E01", "E02"); code(err) != fault.TooFewSheets {
			t.Errorf("two experts: %v", err)
		}
		if err := try("E01", "E02", "E99"); code(err) != fault.NotFound {
			t.Errorf("an expert whom the library does not know: %v", err)
		}
		if err := try("E01", "E02", "E03"); err != nil {
			t.Errorf("three untied: %v", err)
		}
	})
}

func TestTheUnitReadsTheDraftOnlyOnceItIsAsked(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		c := financial(t, h, approve(t, h, "205101", "道路"))
		c.toDraft(nil)
		reads := func(who domaintest.Persona) int {
			return must(h.Client.EvaluationReport.Query().Count(h.As(who)))(t)
		}
		expect := func(when string, want map[domaintest.Persona]int) {
			t.Helper()
			for who, n := range want {
				if got := reads(who); got != n {
					t.Errorf("%s: %s reads %d drafts; want %d", when, who, got, n)
				}
			}
		}
		always := map[domaintest.Persona]int{thirdParty: 1, domaintest.Office: 1, domaintest.Section: 1, domaintest.Dept: 1, domaintest.Leader: 1,
			domaintest.Auditor: 1, domaintest.Budget: 0, domaintest.ClerkCity: 0, domaintest.SectionCity: 0, domaintest.Expert5: 0, domaintest.ClerkOther: 0}
		expect("before the opinion", always)
		expect("before the opinion", map[domaintest.Persona]int{domaintest.Clerk2: 0, domaintest.Head2: 0, domaintest.Clerk: 0})
		c.then(spending.AskOpinion(h.As(domaintest.Office), h.Client, c.because("底稿齐全，依据充分")))
		expect("asked", always)
		expect("asked", map[domaintest.Persona]int{domaintest.Clerk2: 1, domaintest.Head2: 1, domaintest.Clerk: 1})
	})
}

func TestSilenceIsNoObjection(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		c := financial(t, h, approve(t, h, "205101", "道路"))
		c.toDraft(nil)
		c.then(spending.AskOpinion(h.As(domaintest.Office), h.Client, c.because("底稿齐全，依据充分")))
		h.Clock.Set(c.DueAt.Add(-time.Second))
		lapse := func() *ent.Evaluation {
			if err := spending.LapseOpinions(h.Stranger(), h.Client); err != nil {
				t.Fatal(err)
			}
			return must(h.Client.Evaluation.Get(h.Machine(), c.ID))(t)
		}
		if e := lapse(); e.Stage != evaluation.StageOPINION {
			t.Errorf("%s before the time is over", e.Stage)
		}
		h.Clock.Set(*c.DueAt)
		if e := lapse(); e.Stage != evaluation.StageEXPERT_CHECK || !e.Silent {
			t.Errorf("%s, silent %v; want EXPERT_CHECK by silence", e.Stage, e.Silent)
		}
	})
}

func TestAReportIsFinalOnlyWhenAnsweredCheckedAndSigned(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		c := financial(t, h, approve(t, h, "205101", "道路"))
		c.toDraft(nil)
		c.toCheck(objection)
		_, err := spending.Finalise(h.As(domaintest.Office), h.Client, c.seen())
		if faults, _ := fault.Of(err); len(faults) != 3 {
			t.Errorf("faults %v; want the answer, the check and the signature", err)
		}
		if _, err := spending.SignReport(h.As(domaintest.Office), h.Client, c.seen()); code(err) != fault.NotFound {
			t.Errorf("the office signs for the lead evaluator: %v", err)
		}
		if _, err := spending.SignReport(h.As(thirdParty), h.Client, c.seen()); code(err) != fault.Required {
			t.Errorf("signed before the unit was answered: %v", err)
		}
		answer := refused("未见验收报告原件")
		for expert, want := range map[string]fault.Code{"赵评审": fault.NotFound, "E07": fault.Recusal} { // the seventh has worked for the unit
			if err := c.checked(answer, expert); code(err) != want {
				t.Errorf("checked by %s: %v; want %s", expert, err, want)
			}
		}
		if err := c.checked(answer, "E01"); err != nil || c.Checks[0].Expert != "评审专家1" {
			t.Fatalf("%v, %+v; want no expert's name", err, c.Checks)
		}
		c.then(spending.SignReport(h.As(thirdParty), h.Client, c.seen()))
		if err := c.checked(refused("换一个理由，仍不采纳"), "E02"); code(err) != fault.Frozen {
			t.Errorf("answered otherwise after the signature: %v", err)
		}
		if err := c.checked(answer, "E02"); err != nil {
			t.Errorf("checked once more after the signature: %v", err)
		}
		c.then(spending.BackToScoring(h.As(domaintest.Office), h.Client, c.because("采纳单位意见，重新评分")))
		if c.Stage != evaluation.StageSCORING || c.SignedAt != nil {
			t.Errorf("%s, signed %v; want SCORING and to be signed anew", c.Stage, c.SignedAt)
		}
		c.then(spending.SubmitScores(h.As(thirdParty), h.Client, c.seen()))
		c.toCheck()
		_, err = spending.Finalise(h.As(domaintest.Office), h.Client, c.seen())
		if faults, _ := fault.Of(err); len(faults) != 2 || faults[0].Path != "check.expert" {
			t.Errorf("faults %v; want a check of the new report and the signature", err)
		}
	})
}

func TestAnEvaluationWaitsForWhoeverHasItInHand(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		c := financial(t, h, approve(t, h, "205101", "道路"))
		c.toScoring()
		waits := func(who domaintest.Persona) string {
			for _, todo := range must(desk.Todos(h.As(who), h.Client))(t) {
				if todo.EvaluationID != nil {
					return todo.Kind
				}
			}
			return ""
		}
		for who, want := range map[domaintest.Persona]string{thirdParty: "EVALUATION_SCORE", domaintest.Office: "", domaintest.Clerk2: "",
			domaintest.Dept: "", domaintest.Expert1: ""} {
			if got := waits(who); got != want {
				t.Errorf("%s: %q; want %q", who, got, want)
			}
		}
		c.then(spending.SaveScores(h.As(thirdParty), h.Client, spending.SaveEvaluationDraft{ID: c.ID, Version: c.Version, Draft: found(c.Plan, nil, photo(t, h, c.d))}))
		c.then(spending.SubmitScores(h.As(thirdParty), h.Client, c.seen()))
		if got := waits(domaintest.Office); got != "EVALUATION_MANAGE" {
			t.Errorf("the office: %q", got)
		}
		if got := waits(domaintest.Dept); got != "" {
			t.Errorf("the department has the bureau's evaluation in hand: %q", got)
		}
	})
}

func TestOnlyEvaluatorsBringFilesFromTheSite(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		c := financial(t, h, d)
		bring := func(who domaintest.Persona) error {
			_, err := filing.Attach(h.As(who), h.Client, filing.AttachInput{DeclarationID: d.ID, Kind: attachment.KindSITE,
				Name: "现场.jpg", Mime: "image/jpeg", Size: 1, Sha256: "02"})
			return err
		}
		if err := bring(thirdParty); code(err) != fault.Frozen {
			t.Errorf("before scoring: %v", err)
		}
		c.toScoring()
		if err := bring(thirdParty); err != nil {
			t.Errorf("the third party: %v", err)
		}
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.Office, domaintest.Expert1} {
			if err := bring(who); code(err) != fault.NotFound {
				t.Errorf("%s: %v", who, err)
			}
		}
	})
}

func TestALateItemIsToldToTheLeaderOnceAndBlocksTheNextSubmission(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		c := financial(t, h, d)
		c.toFinal(poor)
		c.demand("2026-09-30")
		told := func() int {
			for range 2 {
				if err := spending.RemindOfProblems(h.Stranger(), h.Client); err != nil {
					t.Fatal(err)
				}
			}
			return must(h.Client.Notice.Query().Where(notice.Kind("problem.overdue")).Count(h.As(domaintest.Leader)))(t)
		}
		h.Clock.Set(c.problem(1).DueAt.Add(-time.Second))
		if n := told(); n != 0 {
			t.Errorf("told %d times before the day is over", n)
		}
		h.Clock.Set(c.problem(1).DueAt)
		if n := told(); n != 2 {
			t.Errorf("told %d times of two late items", n)
		}
		batch := must(h.Client.Batch.Create().SetCode("2029").SetNameZh("2029 年").SetBudgetYear(2029).SetStatus("OPEN").
			SetStandards(h.Batch.Standards).SetBlockOpenRectification(true).Save(h.Machine()))(t)
		next := must(h.Client.Declaration.Create().SetProjectID(d.ProjectID).SetBatchID(batch.ID).SetUnitID(d.UnitID).SetSectionID(d.SectionID).
			SetBudgetYear(2029).SetCode(d.Code).SetNameZh("道路").SetStageSince(h.Clock.Now()).SetForm(d.Form).Save(h.Machine()))(t)
		owes := func() bool {
			for _, f := range must(filing.Faults(h.As(domaintest.Clerk2), h.Client, next))(t) {
				if f.Code == fault.RectifyOpen {
					return true
				}
			}
			return false
		}
		if !owes() {
			t.Error("submitted although items are open past their date")
		}
		for no := 1; no <= 2; no++ {
			p := c.problem(no)
			p = must(spending.Prove(h.As(domaintest.Clerk2), h.Client, spending.ProveProblem{ID: p.ID, Version: p.Version, Text: "已全部补齐", Files: []uuid.UUID{evidence(t, h, d)}}))(t)
			must(spending.JudgeProof(h.As(domaintest.Section), h.Client, spending.JudgeProblem{ID: p.ID, Version: p.Version, Accept: true}))(t)
		}
		if owes() {
			t.Error("still blocked after the items are closed")
		}
		if p := c.problem(1); !p.Late {
			t.Error("an item that was late is no longer so marked")
		}
	})
}

func TestASelfEvaluationDoesNotOutrankAnEvaluation(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		d := approve(t, h, "205101", "道路")
		financial(t, h, d).toFinal(poor)
		e := handedIn(t, h, d)
		e = must(spending.ApproveSelf(h.As(domaintest.Dept), h.Client, spending.CheckSelfEvaluation{ID: e.ID, Version: e.Version}))(t)
		must(spending.ConfirmSelf(h.As(domaintest.Section), h.Client, spending.CheckSelfEvaluation{ID: e.ID, Version: e.Version}))(t)
		if p := must(h.Client.Project.Get(h.Machine(), d.ProjectID))(t); *p.LastGrade != term.Poor {
			t.Errorf("the project remembers %s; want what the evaluation gave", *p.LastGrade)
		}
	})
}

func TestOnlyWhoeverMayTakesAStepOfAnEvaluation(t *testing.T) {
	domaintest.Each(t, func(t *testing.T, h *domaintest.H) {
		c := financial(t, h, approve(t, h, "205101", "道路"))
		c.toDraft(nil)
		for _, who := range []domaintest.Persona{domaintest.Clerk2, domaintest.Head2, domaintest.Dept, domaintest.Section, thirdParty, domaintest.ClerkOther} {
			if _, err := spending.AskOpinion(h.As(who), h.Client, c.because("底稿齐全，依据充分")); code(err) != fault.NotFound {
				t.Errorf("%s asks for an opinion: %v", who, err)
			}
		}
		if _, err := spending.SubmitScores(h.As(thirdParty), h.Client, c.seen()); code(err) != fault.Frozen {
			t.Errorf("handed in twice: %v", err)
		}
		if _, err := spending.AskOpinion(h.As(domaintest.Office), h.Client, workflow.SeenWithReason{ID: c.ID, Version: c.Version - 1, Reason: "底稿齐全，依据充分"}); code(err) != fault.Version {
			t.Errorf("a step that has not seen the newest version: %v", err)
		}
		if got := *must(h.Client.EvaluationReport.Query().Only(h.Machine()))(t).Total; got != exact.MustPoints("100.00") {
			t.Errorf("a draft without a deduction comes to %s", got)
		}
	})
}
