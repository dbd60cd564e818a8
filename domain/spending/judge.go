package spending

import (
	"fmt"
	"slices"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// SelfEvaluationVerdict is what the server makes of a self-evaluation as typed: the
// totals of its money, the score as far as it can be computed, and what stands against
// submitting it.
type SelfEvaluationVerdict struct {
	Initial  exact.Money
	Adjusted exact.Money
	Executed exact.Money
	Score    *scoring.SelfEvaluationScore // nil while the money does not allow a rate
	Faults   []*fault.Fault
}

// Judge scores a self-evaluation against the approved plan, with all faults together in
// the order of the form. Points are computed here and nowhere typed, but for a
// qualitative row's, which lie in the range of its tier. What is known of the money stands
// instead of what was typed.
func Judge(f form.SelfEvaluation, p *Plan) *SelfEvaluationVerdict {
	j := &judge{form: p.withYear(f), plan: p}
	j.run()
	j.verdict.Faults = append([]*fault.Fault{}, j.faults...)
	return &j.verdict
}

func (j *judge) run() {
	p := j.plan
	j.money()
	j.completion()
	results := j.results()
	in := scoring.SelfEvaluationInput{AdjustedBudget: j.verdict.Adjusted, Executed: j.verdict.Executed, Indicators: results}
	score, err := scoring.ScoreSelfEvaluation(in, p.Set)
	if wrong, ok := fault.Of(err); ok {
		if j.moneyKnown { // else the rows that are missing have been named
			j.faults = append(j.faults, j.fresh(j.moved(wrong))...)
		}
		in.AdjustedBudget, in.Executed = 1, 0 // the rows are judged all the same
		if score, err = scoring.ScoreSelfEvaluation(in, p.Set); err == nil {
			j.explained(score)
		}
		return
	}
	j.verdict.Score = score
	j.explained(score)
}

type judge struct {
	reading
	form       form.SelfEvaluation
	plan       *Plan
	moneyKnown bool
	verdict    SelfEvaluationVerdict
}

// moved puts the faults of the score's own input at the fields of the form: those of its
// money at the only row there is, or at the sum of several.
func (j *judge) moved(faults fault.List) fault.List {
	out := make(fault.List, len(faults))
	for i, f := range faults {
		path := strings.Replace(f.Path, "indicators", "results", 1)
		if field := moneyFields[path]; field != "" {
			path = "money"
			if len(j.form.Money) == 1 {
				path = "money[0]." + field
			}
		}
		out[i] = f.At("%s", path)
	}
	return out
}

// moneyFields are the columns of the form that the score's input adds up.
var moneyFields = map[string]string{"adjustedBudget": "adjusted", "executed": "executed"}

// money adds each column up; the total is never typed.
func (j *judge) money() {
	j.moneyKnown = len(j.form.Money) > 0
	if !j.moneyKnown {
		j.add(fault.Required, "money", "请填写项目资金")
	}
	var own columns // of the year's own budget
	seen := map[string]bool{}
	for i, row := range j.form.Money {
		at := func(field string) string { return fmt.Sprintf("money[%d].%s", i, field) }
		source := form.Word(row.Source)
		switch {
		case source == "":
			j.add(fault.Required, at("source"), "请选择资金来源")
		case !j.fundRow(source):
			j.add(fault.NotFound, at("source"), "资金来源没有“%s”这一项", source)
		case seen[source]:
			j.add(fault.FundSum, "money", "资金来源“%s”重复", source)
		}
		seen[source] = true
		initial, known1 := j.amount(at("initial"), "年初预算数", row.Initial)
		adjusted, known2 := j.amount(at("adjusted"), "全年预算数", row.Adjusted)
		executed, known3 := j.amount(at("executed"), "全年执行数", row.Executed)
		j.moneyKnown = j.moneyKnown && known1 && known2 && known3
		j.verdict.Initial += initial
		j.verdict.Adjusted += adjusted
		j.verdict.Executed += executed
		if source != carriedOver {
			own.add(initial, known1, adjusted, known2)
		}
		if known2 && known3 && executed > adjusted {
			j.add(fault.ExecGtBudget, at("executed"), "全年执行数 %s 万元超过全年预算数 %s 万元", executed, adjusted)
		}
	}
	if len(j.form.Money) > 0 {
		j.granted(own)
	}
}

// columns add up what the sources of the year's own budget are, as far as all can be read.
type columns struct {
	initial, adjusted     exact.Money
	noInitial, noAdjusted bool // not all of them can be read
}

func (c *columns) add(initial exact.Money, known1 bool, adjusted exact.Money, known2 bool) {
	c.initial, c.adjusted = c.initial+initial, c.adjusted+adjusted
	c.noInitial, c.noAdjusted = c.noInitial || !known1, c.noAdjusted || !known2
}

// granted holds the year's own money against what was approved, and adjusted. Where the
// payment system says the budget, it says it of one source.
func (j *judge) granted(own columns) {
	if p := j.plan.Initial; p != nil && !own.noInitial && own.initial != *p {
		j.add(fault.FundSum, "money", "年初预算数（不含上年结转）合计 %s 万元，批复数为 %s 万元", own.initial, *p)
	}
	if p := j.plan.Budget; p != nil && !j.plan.paidBudget() && !own.noAdjusted && own.adjusted != *p {
		j.add(fault.FundSum, "money", "全年预算数（不含上年结转）合计 %s 万元，批复及调整后为 %s 万元", own.adjusted, *p)
	}
}

// fundRow tells whether the standard has this row of money to be typed.
func (j *judge) fundRow(code string) bool {
	return slices.ContainsFunc(j.plan.Set.SelfEvaluation.Typed(), func(r standard.FundRow) bool { return r.Code == code })
}

const shortestCompletion, longestCompletion = 20, 2000

func (j *judge) completion() {
	text := form.Word(j.form.Completion)
	switch n := form.Length(text); {
	case n == 0:
		j.add(fault.Required, "completion", "请填写年度目标实际完成情况")
	case n < shortestCompletion || n > longestCompletion:
		j.add(fault.TooShort, "completion", "实际完成情况应有 %d 至 %d 个字，现有 %d 个字", shortestCompletion, longestCompletion, n)
	}
}

// results reads the rows; what cannot be read is a fault and no result.
func (j *judge) results() []scoring.IndicatorResult {
	results := make([]scoring.IndicatorResult, len(j.plan.Indicators))
	for i, row := range j.plan.Indicators {
		in := j.plan.yardstick(row)
		if i < len(j.form.Results) {
			in = j.result(in, row, j.form.Results[i], func(field string) string { return fmt.Sprintf("results[%d].%s", i, field) })
		}
		results[i] = in
	}
	return results
}

// explained asks for the reason of each lost point and of a target far surpassed, and
// for the evidence of every row.
func (j *judge) explained(score *scoring.SelfEvaluationScore) {
	for i, row := range j.plan.Indicators {
		s := score.Scores[i]
		j.faults = append(j.faults, j.fresh(j.moved(s.Faults))...)
		var typed form.ResultRow
		if i < len(j.form.Results) {
			typed = j.form.Results[i]
		}
		far := false
		for _, f := range s.Faults {
			far = far || f.Code == fault.OverTarget
		}
		if (s.Score < *row.Weight || far) && fault.List(s.Faults).Err() == nil && form.Word(typed.Reason) == "" {
			j.add(fault.Required, fmt.Sprintf("results[%d].reason", i), "“%s”失分或超过目标较多，请说明偏差原因及改进措施", row.NameZh)
		}
		if len(typed.Evidence) == 0 && !j.plan.measured(i) {
			j.add(fault.Required, fmt.Sprintf("results[%d].evidence", i), "请上传“%s”的佐证材料", row.NameZh)
		}
		for k, id := range typed.Evidence {
			if !j.plan.Evidence[id] {
				j.add(fault.NotFound, fmt.Sprintf("results[%d].evidence[%d]", i, k), "没有这份佐证材料")
			}
		}
	}
}
