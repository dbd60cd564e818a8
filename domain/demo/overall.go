package demo

import (
	"context"
	"fmt"

	"hengxiao/domain/overall"
	"hengxiao/domain/standard"
	"hengxiao/domain/workflow"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	row "hengxiao/ent/generated/ent/overall"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// scored is the department whose finished year is evaluated as a whole.
const scored = "211001"

// wholes leaves departments' forms at different steps: the finished year of one is
// scored; of the coming year one is with the section, one came back, one is to be filled in.
func (s *seed) wholes(ctx context.Context) error {
	finished, coming := dataYear+s.shift-2, dataYear+s.shift
	o, err := s.asked(ctx, finished, -420, scored)
	if err != nil {
		return err
	}
	if o, err = s.toSection(ctx, o, -410); err != nil {
		return err
	}
	if o, err = overall.Pass(s.as(s.at(ctx, -405), s.sectionOf(scored)), s.db, seen(o)); err != nil {
		return err
	}
	if o, err = overall.Confirm(s.as(s.at(ctx, -400), "office"), s.db, seen(o)); err != nil {
		return err
	}
	if err := s.scored(ctx, o, finished); err != nil {
		return err
	}
	for code, step := range map[string]int{scored: 1, "210001": 2, "216001": 0} {
		o, err := s.asked(ctx, coming, -20, code)
		if err != nil {
			return err
		}
		if step == 0 {
			continue
		}
		if o, err = s.toSection(ctx, o, -10); err != nil {
			return err
		}
		if step == 2 {
			_, err = overall.Return(s.as(s.at(ctx, -6), s.sectionOf(code)), s.db, overall.ReturnOverall{ID: o.ID, Version: o.Version,
				Reason: "主要任务与预算安排对不上，请核对后再报。", Remarks: []form.Remark{{Path: "tasks[1]", Text: "金额与项目预算不一致"},
					{Path: "indicators[2]", Text: "满意度应写明调查对象"}}})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func seen(o *ent.Overall) workflow.Seen { return workflow.Seen{ID: o.ID, Version: o.Version} }

// asked opens a department's form of a year, and reads it.
func (s *seed) asked(ctx context.Context, year, day int, code string) (*ent.Overall, error) {
	_, err := overall.Open(s.as(s.at(ctx, day), "office"), s.db, overall.OpenOveralls{Year: year, DueOn: s.day(day + 40), UnitCodes: []string{code}})
	if err != nil {
		return nil, err
	}
	return s.db.Overall.Query().Where(row.Year(year), row.HasUnitWith(unit.Code(code))).Only(viewer.Machine(ctx, read().district.Division, "demo"))
}

// toSection fills a form in, hands it in and has it signed.
func (s *seed) toSection(ctx context.Context, o *ent.Overall, day int) (*ent.Overall, error) {
	u, err := s.db.Unit.Get(s.as(ctx, "office"), o.UnitID)
	if err != nil {
		return nil, err
	}
	clerk := s.as(s.at(ctx, day), "clerk."+u.Code)
	o, err = overall.Save(clerk, s.db, overall.SaveOverall{ID: o.ID, Version: o.Version, Form: promised(o, u.ShortNameZh)})
	if err != nil {
		return nil, err
	}
	if o, err = overall.Submit(clerk, s.db, seen(o)); err != nil {
		return nil, fmt.Errorf("form of %s: %w", u.Code, err)
	}
	return overall.Sign(s.as(s.at(ctx, day+1), "head."+u.Code), s.db, seen(o))
}

// promised is a whole form: 项目支出 is what the projects come to.
func promised(o *ent.Overall, name string) form.Overall {
	projects := exact.MustMoney("400")
	if given := o.Form.Budget.Projects; given != nil {
		projects = exact.MustMoney(*given)
	}
	basic := exact.MustMoney("860")
	year := func(off string) form.DepartmentBudget {
		spent := basic - exact.MustMoney(off)
		return form.DepartmentBudget{Appropriation: say((spent + projects - exact.MustMoney("60")).String()), Other: say("60"),
			Basic: say(spent.String()), Projects: say(projects.String()), ThreePublic: say("18"), Posts: say("46"), Staff: say("44")}
	}
	indicator := func(level, name, operator, target, of, weight string) form.Indicator {
		return form.Indicator{Level1: say(level), NameZh: say(name), Operator: say(operator), TargetValue: say(target), Unit: say(of),
			Weight: say(weight), Definition: say("按部门统计台账计算")}
	}
	half := projects / 2
	return form.Overall{
		Functions: say(name + "负责本区相关公共事务的规划、组织实施和监督管理，承担上级交办的其他工作。"),
		Goal:      say("全年完成 4 项主要任务，按期完成率 100%，预算执行率不低于 95%，服务对象满意度不低于 90%。"),
		Tasks: []form.MainTask{
			{Task: say("保障日常运转"), Content: say("人员经费和公用经费按标准安排，保障履职。"), Amount: say("700"), Appropriation: say("660"), Other: say("40")},
			{Task: say("重点项目实施"), Content: say("按批复组织实施年度重点项目。"), Amount: say(half.String()), Appropriation: say(half.String()), Other: say("0")}},
		Budget: year("0"), Past: []form.DepartmentBudget{year("20"), year("45")},
		Indicators: []form.Indicator{indicator("COST", "人均公用经费", "LE", "3.2", "万元", "15"), indicator("MANAGEMENT", "预算执行率", "GE", "95", "%", "20"),
			indicator("SATISFACTION", "服务对象满意度", "GE", "90", "%", "15"), indicator("PERFORMANCE", "主要任务完成率", "GE", "100", "%", "30"),
			indicator("SOCIETY", "投诉办结率", "GE", "98", "%", "10"), indicator("SUSTAINABILITY", "培训覆盖率", "GE", "90", "%", "10")},
	}
}

// scored asks for the evaluation of a finished year and takes it to its grade.
func (s *seed) scored(ctx context.Context, o *ent.Overall, year int) error {
	var weights []form.MeasureWeight
	judged := form.OverallScores{Summary: say("全年主要任务全部完成，预算执行总体平稳，个别项目支付晚于计划。")}
	for _, a := range standard.Shipped().Department.Level1 {
		for _, t := range a.Level2 {
			for _, m := range t.Level3 {
				weights = append(weights, form.MeasureWeight{Code: m.Code, Weight: say(m.Weight.String())})
				judged.Points = append(judged.Points, form.MeasurePoints{Code: m.Code, Points: say((m.Weight - m.Weight/5).String()),
					Basis: say("部门决算报表、内控制度汇编及统计台账"), Reason: say("个别环节的资料不够完整")})
			}
		}
	}
	for _, f := range [][2]string{{"BASIC_ADJUSTED", "870"}, {"BASIC_EXECUTED", "866"}, {"KEY_PROJECTS", "30"}, {"OFFICE_BUDGET", "140"},
		{"OFFICE_EXECUTED", "138"}, {"THREE_PUBLIC_EXECUTED", "15.6"}, {"PROCUREMENT_EXECUTED", "36"}, {"ASSETS", "2600"}, {"ASSETS_USED", "2548"},
		{"TASKS_DONE", "2"}, {"TASKS_ON_TIME", "2"}, {"TASKS_GOOD", "2"}, {"KEY_TASKS", "6"}, {"KEY_TASKS_DONE", "6"}, {"SATISFACTION", "91.5"},
		{"CARRYOVER_PAST", "22"}} {
		judged.Facts = append(judged.Facts, form.Fact{Code: f[0], Value: say(f[1])})
	}
	_, err := overall.AskScores(s.as(s.at(ctx, -45), "office"), s.db, overall.AskOverallScores{Year: year, DueOn: s.day(5), Weights: weights})
	if err != nil {
		return err
	}
	if o, err = s.db.Overall.Get(s.as(ctx, "office"), o.ID); err != nil {
		return err
	}
	clerk := s.as(s.at(ctx, -12), "clerk."+scored)
	if o, err = overall.SaveScores(clerk, s.db, overall.SaveOverallScores{ID: o.ID, Version: o.Version, Scores: judged}); err != nil {
		return err
	}
	if o, err = overall.SubmitScores(clerk, s.db, seen(o)); err != nil {
		return err
	}
	if o, err = overall.Sign(s.as(s.at(ctx, -11), "head."+scored), s.db, seen(o)); err != nil {
		return err
	}
	_, err = overall.Confirm(s.as(s.at(ctx, -8), "office"), s.db, seen(o))
	return err
}
