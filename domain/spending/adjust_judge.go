package spending

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/adjustment"
)

// AdjustmentVerdict is what the server makes of an adjustment as typed: money in 万元,
// whether the amount, its lines and the plan's rows change, and what stands against
// submitting it.
type AdjustmentVerdict struct {
	Before  exact.Money
	After   exact.Money
	Money   bool
	Lines   bool
	Targets bool
	Faults  []*fault.Fault
}

const shortestReason, longestReason = 10, 1000

// JudgeAdjustment judges an adjustment: the rules of the declaration's form hold for the
// version that it would make (weights, fund sources, budget lines, rows), and nothing is
// adjusted below what was paid.
func JudgeAdjustment(f form.Adjustment, before form.AdjustmentTerms, p *Plan, declared form.Declaration) *AdjustmentVerdict {
	j := &adjusting{form: f, before: before, plan: p}
	j.why()
	j.money()
	j.verdict.Lines = !slices.EqualFunc(f.BudgetLines, before.BudgetLines, sameLine)
	j.verdict.Targets = len(f.Added) > 0
	for i, row := range before.Rows {
		target, weight := asked(f, before, i)
		j.verdict.Targets = j.verdict.Targets || gone(f, i) || target != row.Target || !equal(weight, row.Weight)
	}
	for _, found := range filing.Check(j.version(declared), p.Set) {
		if moved := j.moved(found); moved != nil {
			j.faults.Add(moved)
		}
	}
	if !j.verdict.Money && !j.verdict.Lines && !j.verdict.Targets && j.faults.Err() == nil {
		j.add(fault.Required, "", "没有调整内容：金额、预算明细和绩效指标都没有变化")
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
	from    []string // where each row of the version stands in the form
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

// gone tells whether row i is taken out.
func gone(f form.Adjustment, i int) bool {
	return i < len(f.Rows) && f.Rows[i].Removed != nil && *f.Rows[i].Removed
}

// sameLine tells whether two budget lines say the same.
func sameLine(a, b form.BudgetLine) bool {
	words := func(l form.BudgetLine) []string {
		return []string{form.Word(l.NameZh), form.Word(l.DepEcoCode), form.Word(l.Qty), form.Word(l.Unit), form.Word(l.UnitPrice),
			form.Word(l.Amount), form.Word(l.Basis)}
	}
	return slices.Equal(words(a), words(b))
}

// annually is a new row of the year's plan, whatever period was typed.
func annually(line form.Indicator) form.Indicator {
	line.Horizon = nil
	return line
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
	f := form.Declaration{Amount: &amount, FundSources: j.form.FundSources, BudgetLines: j.form.BudgetLines, Scheme: declared.Scheme, NoServiceObject: declared.NoServiceObject}
	for i, row := range j.plan.Indicators {
		if gone(j.form, i) {
			continue
		}
		target, weight := asked(j.form, j.before, i)
		line := lineOf(row, declared)
		line.Weight = &weight
		if row.Operator == qualitative {
			line.TargetText = &target
		} else {
			line.TargetValue = &target
		}
		f.Indicators = append(f.Indicators, line)
		j.from = append(j.from, fmt.Sprintf("rows[%d]", i))
	}
	for i, line := range j.form.Added {
		f.Indicators = append(f.Indicators, annually(line))
		j.from = append(j.from, fmt.Sprintf("added[%d]", i))
	}
	return f
}

// lineOf is a row of the plan as the form had it.
func lineOf(row *ent.Indicator, declared form.Declaration) form.Indicator {
	line := form.Indicator{Level1: &row.Level1, Level2: &row.Level2, NameZh: &row.NameZh, Operator: &row.Operator, Unit: &row.Unit,
		Checkpoints: row.Checkpoints}
	if row.ScoringRule != "" {
		line.ScoringRule = &row.ScoringRule
	}
	if i := row.No - 1; i < len(declared.Indicators) {
		line.Definition = declared.Indicators[i].Definition
	}
	return line
}

var rowPath = regexp.MustCompile(`^indicators\[(\d+)\]\.(.+)$`)

// moved puts a fault of the version at the field of the adjustment that caused it; nil for
// what an adjustment cannot change.
func (j *adjusting) moved(f *fault.Fault) *fault.Fault {
	if f.Severity() != fault.Error {
		return nil
	}
	f = fault.New(f.Code, "%s", strings.ReplaceAll(f.Message, "申请金额", "调整后预算")).At("%s", f.Path)
	if at := rowPath.FindStringSubmatch(f.Path); at != nil {
		return j.movedRow(f, at[1], at[2])
	}
	switch {
	case f.Path == "indicators":
		return f.At("rows")
	case strings.HasPrefix(f.Path, "budgetLines") && (j.verdict.Lines || j.verdict.Money && len(j.before.BudgetLines) > 0):
		return f
	case j.verdict.Money && strings.HasPrefix(f.Path, "fundSources"):
		return f
	}
	return nil
}

// movedRow puts a fault of a row where the row stands: of one that was there only target
// and weight are asked for, of a new one all.
func (j *adjusting) movedRow(f *fault.Fault, row, field string) *fault.Fault {
	i, err := strconv.Atoi(row)
	if err != nil || i >= len(j.from) {
		return nil
	}
	if strings.HasPrefix(j.from[i], "added") {
		return f.At("%s.%s", j.from[i], field)
	}
	switch field {
	case "targetValue", "targetText":
		return f.At("%s.target", j.from[i])
	case "weight":
		return f.At("%s.weight", j.from[i])
	}
	return nil
}
