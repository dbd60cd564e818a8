package demo

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/library"
	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/agencyassignment"
	"hengxiao/ent/generated/ent/agencycontract"
	"hengxiao/ent/generated/ent/agencyperson"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/evaluation"
	"hengxiao/ent/generated/ent/evaluationreport"
	"hengxiao/ent/viewer"
)

// course is an evaluation of the finished year under way.
type course struct {
	*seed
	*ent.Evaluation
	d    *ent.Declaration
	code string
}

// reviewed leaves two evaluations of the finished year by the third party: one to be
// scored, and one whose problems are to be put right, the first of them late.
func (s *seed) reviewed(ctx context.Context) error {
	if _, err := s.toScoring(ctx, carried[0], -16); err != nil {
		return err
	}
	c, err := s.toScoring(ctx, carried[1], -40)
	if err != nil {
		return err
	}
	if err := c.found(ctx); err != nil {
		return err
	}
	return c.demanded(ctx)
}

// then takes what a verb answered.
func (c *course) then(e *ent.Evaluation, err error) error {
	if err == nil {
		c.Evaluation = e
	}
	return err
}

func (c *course) seen() workflow.Seen { return workflow.Seen{ID: c.ID, Version: c.Version} }

// toScoring selects a project so many days ago, assigns it, and has the unit give its papers.
func (s *seed) toScoring(ctx context.Context, code string, day int) (*course, error) {
	machine := viewer.Machine(ctx, read().district.Division, "demo")
	d := s.db.Declaration.Query().Where(declaration.ProjectID(s.known[code]), declaration.BudgetYear(dataYear+s.shift-2)).OnlyX(machine)
	contract := s.db.AgencyContract.Query().Where(agencycontract.No("NHJX-01")).OnlyIDX(machine)
	lead := s.db.AgencyPerson.Query().Where(agencyperson.UserIDNotNil()).OnlyIDX(machine)
	c, office := &course{seed: s, d: d, code: code}, s.as(s.at(ctx, day), "office")
	steps := []func() error{
		func() error {
			return c.then(spending.Choose(office, s.db, spending.SelectEvaluation{DeclarationID: d.ID, Kind: evaluation.KindFINANCE,
				Reasons: []string{"LIVELIHOOD", "SAMPLE"}, Note: say("民生项目抽查。")}))
		},
		func() error {
			return c.then(spending.Entrust(office, s.db, spending.AssignEvaluation{ID: c.ID, Version: c.Version, ContractID: &contract, Team: []uuid.UUID{lead}}))
		},
		func() error {
			a := s.db.AgencyAssignment.Query().Where(agencyassignment.DeclarationID(d.ID)).OnlyX(machine)
			_, err := library.Sign(s.as(s.at(ctx, day+1), "agency"), s.db, library.SignIndependence{ID: a.ID, Version: a.Version, Commit: true})
			return err
		},
		func() error { return s.recognise(s.at(ctx, day+1), "agency") },
		func() error { return c.then(spending.SubmitPlan(s.as(s.at(ctx, day+2), "office"), s.db, c.seen())) },
		func() error {
			return c.then(spending.OpenData(s.as(s.at(ctx, day+3), "agency"), s.db, spending.RequestData{ID: c.ID, Version: c.Version,
				DueOn: s.day(day + 13), Items: []spending.DataItemInput{{NameZh: "资金支付凭证", Required: true}, {NameZh: "验收资料", Required: true}}}))
		},
		func() error { return c.answered(s.at(ctx, day+5)) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// answered gives the papers.
func (c *course) answered(ctx context.Context) error {
	ctx = c.as(ctx, "clerk."+unitOf(c.code))
	file, err := c.evidence(ctx, c.d)
	if err != nil {
		return err
	}
	err = c.then(spending.SaveData(ctx, c.db, spending.SaveEvaluationData{ID: c.ID, Version: c.Version,
		Items: []spending.DataAnswer{{Files: []uuid.UUID{file}}, {Absent: say("分项验收未完成，年底一并报送。")}}}))
	if err != nil {
		return err
	}
	return c.then(spending.SubmitData(ctx, c.db, c.seen()))
}

// found scores all measures, some points short, and takes the report to its end.
func (c *course) found(ctx context.Context) error {
	day := clock.DateOf(c.now).AddDays(-33)
	draft := form.EvaluationDraft{Summary: say("项目按计划实施，产出基本达到目标，验收和档案管理不到位。"), Experience: say("建立了月度调度机制。"),
		Suggestions: say("补齐验收资料，按月核对支付。"), Problems: []string{"分项验收资料不完整", "部分支付晚于合同约定"},
		Visits: []form.SiteVisit{{On: &day, Place: say("项目现场"), People: say("江示一、江示二"), Findings: say("设施在用，台账缺两个月。")}}}
	for i, m := range c.Plan.Measures() {
		score := form.MeasureScore{Points: m.Weight, Planned: say("100"), Actual: say("100"), Basis: say("资料清单及现场核查记录")}
		short := i == 8 || i == 9
		if short {
			score.Reason = say("支付审批单缺签字，管理台账缺两个月，资料不能证明制度得到执行。")
		}
		for range m.Checkpoints {
			done := "1"
			if short {
				done = "0.3"
			}
			score.Checks = append(score.Checks, done)
		}
		draft.Scores = append(draft.Scores, score)
	}
	draft.Results = c.achieved(ctx)
	yes := true
	why := "已补充说明，报告相应修改。"
	for _, step := range []func() error{
		func() error {
			return c.then(spending.SaveScores(c.as(c.at(ctx, -32), "agency"), c.db, spending.SaveEvaluationDraft{ID: c.ID, Version: c.Version, Draft: draft}))
		},
		func() error { return c.then(spending.SubmitScores(c.as(c.at(ctx, -31), "agency"), c.db, c.seen())) },
		func() error {
			return c.then(spending.AskOpinion(c.as(c.at(ctx, -30), "office"), c.db, workflow.SeenWithReason{ID: c.ID, Version: c.Version, Reason: "底稿齐全，依据充分。"}))
		},
		func() error {
			return c.then(spending.Opine(c.as(c.at(ctx, -26), "head."+unitOf(c.code)), c.db, spending.GiveOpinion{ID: c.ID, Version: c.Version,
				Objections: []spending.ObjectionInput{{About: "验收资料", Text: "部分设施已于年底验收，资料正在归档。"}}}))
		},
		func() error {
			return c.then(spending.SaveCheck(c.as(c.at(ctx, -24), "office"), c.db, spending.SaveEvaluationCheck{ID: c.ID, Version: c.Version,
				Answers: []spending.ObjectionAnswer{{Adopted: &yes, Answer: &why}},
				Check:   &spending.ReportCheckInput{Expert: "E11", Opinion: "结论有依据，同意定稿。"}}))
		},
		func() error { return c.then(spending.SignReport(c.as(c.at(ctx, -23), "agency"), c.db, c.seen())) },
		func() error { return c.then(spending.Finalise(c.as(c.at(ctx, -22), "office"), c.db, c.seen())) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// achieved is what came of the project's own indicators: what the unit says.
func (c *course) achieved(ctx context.Context) []form.ResultRow {
	machine := viewer.Machine(ctx, read().district.Division, "demo")
	return c.db.EvaluationReport.Query().Where(evaluationreport.EvaluationID(c.ID)).OnlyX(machine).Form.Results
}

// demanded lists the problems; the first is late by now.
func (c *course) demanded(ctx context.Context) error {
	return c.then(spending.Demand(c.as(c.at(ctx, -20), "office"), c.db, spending.DemandRectification{ID: c.ID, Version: c.Version,
		Problems: []spending.ProblemInput{
			{Text: "分项验收资料不完整", Owner: "工程科", DueOn: c.day(-2)}, {Text: "部分支付晚于合同约定", Owner: "财务科", DueOn: c.day(20)}}}))
}
