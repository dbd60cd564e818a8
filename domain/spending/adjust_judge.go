package spending

import (
	"fmt"
	"regexp"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
)

// AdjustmentVerdict is what the server makes of an adjustment as typed: money in 万元,
// whether the amount and the targets change, and what stands against submitting it.
type AdjustmentVerdict struct {
	Before  exact.Money
	After   exact.Money
	Money   bool
	Targets bool
	Faults  []*fault.Fault
}

const shortestReason, longestReason = 10, 1000

// JudgeAdjustment judges an adjustment: the rules of the declaration's form hold for the
// version that it would make (weights, fund sources, values), and nothing is adjusted below
// what was paid.
func JudgeAdjustment(f form.Adjustment, before form.AdjustmentTerms, p *Plan, declared form.Declaration) *AdjustmentVerdict {
	j := &adjusting{form: f, before: before, plan: p}
	j.why()
	j.money()
	for i, row := range before.Rows {
		target, weight := asked(f, before, i)
		j.verdict.Targets = j.verdict.Targets || target != row.Target || !equal(weight, row.Weight)
	}
	for _, found := range filing.Check(j.version(declared), p.Set) {
		if moved := j.moved(found); moved != nil {
			j.faults.Add(moved)
		}
	}
	if !j.verdict.Money && !j.verdict.Targets && j.faults.Err() == nil {
		j.add(fault.Required, "", "没有调整内容：金额、指标值和分值都没有变化")
	}
	j.verdict.Faults = append([]*fault.Fault{}, j.faults...)
	return &j.verdict
}

type adjusting struct {
	reading
	form    form.Adjustment
	before  form.AdjustmentTerms
	plan    *Plan
	verdict AdjustmentVerdict
}

func (j *adjusting) why() {
	switch kind := form.Word(j.form.Kind); {
	case kind == "":
		j.add(fault.Required, "kind", "请选择调整事由")
	case adjustment.KindValidator(adjustment.Kind(kind)) != nil:
		j.add(fault.NotFound, "kind", "调整事由没有“%s”这一项", kind)
	}
	switch n := form.Length(form.Word(j.form.Reason)); {
	case n == 0:
		j.add(fault.Required, "reason", "请填写调整理由和依据")
	case n < shortestReason || n > longestReason:
		j.add(fault.TooShort, "reason", "调整理由应有 %d 至 %d 个字，现有 %d 个字", shortestReason, longestReason, n)
	}
}

func (j *adjusting) money() {
	was, err := exact.ParseMoney(j.before.Amount)
	if err != nil {
		panic(fmt.Sprintf("spending: what stands is an amount: %q", j.before.Amount))
	}
	j.verdict.Before, j.verdict.After = was, was
	m, known := j.amount("amount", "调整后预算", j.form.Amount)
	if !known {
		return
	}
	j.verdict.After, j.verdict.Money = m, m != was
	switch {
	case m == 0:
		j.add(fault.AmountPositive, "amount", "调整后预算应大于 0；不再实施的项目请在预警处置中选择取消")
	case j.plan.Figure != nil && m < j.plan.Figure.Executed:
		j.add(fault.ExecGtBudget, "amount", "调整后预算 %s 万元低于已执行的 %s 万元（截至 %s）", m, j.plan.Figure.Executed, j.plan.Figure.AsOf)
	}
}

// asked is the target and the weight that row i would have.
func asked(f form.Adjustment, before form.AdjustmentTerms, i int) (target, weight string) {
	target, weight = before.Rows[i].Target, before.Rows[i].Weight
	if i >= len(f.Rows) {
		return target, weight
	}
	if typed := form.Word(f.Rows[i].Target); typed != "" {
		target = typed
	}
	if typed := form.Word(f.Rows[i].Weight); typed != "" {
		weight = typed
	}
	return target, weight
}

// equal tells whether two weights are the same points: 20 and 20.00 are.
func equal(a, b string) bool {
	left, err1 := exact.ParsePoints(a)
	right, err2 := exact.ParsePoints(b)
	return err1 == nil && err2 == nil && left == right
}

// version is the declaration that the adjustment would make, as far as it can change one.
func (j *adjusting) version(declared form.Declaration) form.Declaration {
	amount := j.verdict.After.String()
	f := form.Declaration{Amount: &amount, FundSources: j.form.FundSources, Scheme: declared.Scheme, NoServiceObject: declared.NoServiceObject}
	for i, row := range j.plan.Indicators {
		target, weight := asked(j.form, j.before, i)
		line := lineOf(row, declared)
		line.Weight = &weight
		if row.Operator == qualitative {
			line.TargetText = &target
		} else {
			line.TargetValue = &target
		}
		f.Indicators = append(f.Indicators, line)
	}
	return f
}

// lineOf is a row of the plan as the form had it.
func lineOf(row *ent.Indicator, declared form.Declaration) form.Indicator {
	line := form.Indicator{Level1: &row.Level1, Level2: &row.Level2, NameZh: &row.NameZh, Operator: &row.Operator, Unit: &row.Unit}
	if i := row.No - 1; i < len(declared.Indicators) {
		line.Definition = declared.Indicators[i].Definition
	}
	return line
}

var rowPath = regexp.MustCompile(`^indicators\[(\d+)\]\.(targetValue|targetText|weight)$`)

// moved puts a fault of the version at the field of the adjustment that caused it; nil for
// what an adjustment cannot change.
func (j *adjusting) moved(f *fault.Fault) *fault.Fault {
	if f.Severity() != fault.Error {
		return nil
	}
	f = fault.New(f.Code, "%s", strings.ReplaceAll(f.Message, "申请金额", "调整后预算")).At("%s", f.Path)
	if at := rowPath.FindStringSubmatch(f.Path); at != nil {
		return f.At("rows[%s].%s", at[1], strings.TrimSuffix(strings.TrimSuffix(at[2], "Value"), "Text"))
	}
	switch {
	case f.Path == "indicators":
		return f.At("rows")
	case j.verdict.Money && strings.HasPrefix(f.Path, "fundSources"):
		return f
	}
	return nil
}
