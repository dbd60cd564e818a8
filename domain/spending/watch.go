package spending

import (
	"fmt"
	"math/big"

	"hengxiao/domain/fault"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent/monitoring"
)

// MonitoringVerdict is what the server makes of a monitoring form: money in 万元, rates
// in per cent, the alarms that the period's rules raise, and the light.
type MonitoringVerdict struct {
	Adjusted      exact.Money
	Executed      exact.Money
	ExecutionRate *exact.Decimal
	Progress      *exact.Decimal
	Light         monitoring.Light
	Alarms        []form.Alarm
	Faults        []*fault.Fault
}

// The alarms of monitoring; their limits are data of the settings.
const (
	AlarmExecution   = "EXECUTION"   // 执行率低于本期应达到的比例
	AlarmGap         = "GAP"         // 目标进度与执行进度相差过大
	AlarmUnreachable = "UNREACHABLE" // 有指标预计不能完成
)

// The outlooks of an indicator at the end of the year.
const (
	outlookYes    = "YES"
	outlookPartly = "PARTLY"
	outlookNo     = "NO"
)

// Watch judges a monitoring form of the period that ends with a month (双监控): the rate
// of execution against the period's least, the progress of targets against it, and what
// cannot be reached. One alarm makes the light yellow; two, or a target that cannot be
// reached, make it red.
// What is known of the money stands instead of what was typed.
func Watch(f form.Monitoring, month int, p *Plan) *MonitoringVerdict {
	w := &watch{form: p.withFigure(f, month), plan: p, month: month}
	w.money()
	rows := w.results()
	var rate *big.Rat
	if w.moneyKnown {
		rate = scoring.ExecutionRate(w.verdict.Executed, w.verdict.Adjusted)
	}
	progress := scoring.Progress(rows)
	w.verdict.ExecutionRate, w.verdict.Progress = percent(rate), percent(progress)
	w.compare(rate, progress)
	w.verdict.Light = w.light()
	w.verdict.Faults = append([]*fault.Fault{}, w.faults...)
	return &w.verdict
}

type watch struct {
	reading
	form        form.Monitoring
	plan        *Plan
	month       int
	moneyKnown  bool
	verdict     MonitoringVerdict
	unreachable int
}

func (w *watch) money() {
	adjusted, known := w.amount("adjusted", "全年预算数", w.form.Adjusted)
	executed, also := w.amount("executed", "累计执行数", w.form.Executed)
	w.amount("forecast", "全年预计执行数", w.form.Forecast)
	w.verdict.Adjusted, w.verdict.Executed = adjusted, executed
	w.moneyKnown = known && also
	switch {
	case w.moneyKnown && adjusted == 0:
		w.add(fault.ZeroBudget, "adjusted", "全年预算数为 0，不能计算执行率")
	case w.moneyKnown && executed > adjusted:
		w.add(fault.ExecGtBudget, "executed", "累计执行数 %s 万元超过全年预算数 %s 万元", executed, adjusted)
	}
}

// results reads the rows; a target that is not expected to be reached is explained.
func (w *watch) results() []scoring.IndicatorResult {
	rows := make([]scoring.IndicatorResult, len(w.plan.Indicators))
	for i, row := range w.plan.Indicators {
		var typed form.ProgressLine
		if i < len(w.form.Results) {
			typed = w.form.Results[i]
		}
		at := func(field string) string { return fmt.Sprintf("results[%d].%s", i, field) }
		rows[i] = w.plan.yardstick(row)
		if form.Word(typed.Value) == "" {
			w.add(fault.Required, at("value"), "请填写“%s”的目前完成值", row.NameZh)
		} else if row.Operator != qualitative {
			rows[i].Actual = w.figure(at("value"), "“"+row.NameZh+"”的目前完成值", typed.Value)
		}
		w.outlook(at, row.NameZh, typed)
	}
	return rows
}

func (w *watch) outlook(at func(string) string, name string, typed form.ProgressLine) {
	switch o := form.Word(typed.Outlook); o {
	case "":
		w.add(fault.Required, at("outlook"), "请选择“%s”年底能否完成", name)
		return
	case outlookYes:
		return
	case outlookNo:
		w.unreachable++
	case outlookPartly:
	default:
		w.add(fault.NotFound, at("outlook"), "没有“%s”这一项", o)
		return
	}
	if !w.plan.Set.Codes.DeviationReason.Has(form.Word(typed.ReasonCode)) {
		w.add(fault.Required, at("reasonCode"), "请选择“%s”偏差的原因", name)
	}
	if form.Word(typed.Reason) == "" {
		w.add(fault.Required, at("reason"), "请说明“%s”的偏差情况", name)
	}
}

// compare raises the alarms; figures are compared unrounded.
func (w *watch) compare(rate, progress *big.Rat) {
	limits := w.plan.Set.Settings.Monitoring
	if least := leastRate(limits, w.month); rate != nil && least != nil && rate.Cmp(least.Rat()) < 0 {
		w.alarm(AlarmExecution, "执行率 %s%%，本期应不低于 %s%%", exact.Beside(rate, 2, least.Rat()), *least)
	}
	if rate != nil && progress != nil {
		gap := new(big.Rat).Sub(progress, rate)
		if gap.Abs(gap).Cmp(limits.ProgressGap.Rat()) > 0 {
			of, at := apart(progress, rate, limits.ProgressGap.Rat())
			w.alarm(AlarmGap, "目标进度 %s%%，执行率 %s%%，相差超过 %s 个百分点", of, at, limits.ProgressGap)
		}
	}
	if w.unreachable > 0 {
		w.alarm(AlarmUnreachable, "%d 项指标预计不能完成", w.unreachable)
	}
}

// apart prints two rates that lie further apart than a limit, so that it is seen.
func apart(a, b, limit *big.Rat) (x, y exact.Decimal) {
	for decimals := 2; ; decimals++ {
		x, y = exact.Fixed(a, decimals), exact.Fixed(b, decimals)
		if gap := new(big.Rat).Sub(x.Rat(), y.Rat()); gap.Abs(gap).Cmp(limit) > 0 {
			return x, y
		}
	}
}

func (w *watch) alarm(code, why string, args ...any) {
	w.verdict.Alarms = append(w.verdict.Alarms, form.Alarm{Code: code, Why: fmt.Sprintf(why, args...)})
}

func (w *watch) light() monitoring.Light {
	switch n := len(w.verdict.Alarms); {
	case n > 1 || w.unreachable > 0:
		return monitoring.LightRED
	case n == 1:
		return monitoring.LightYELLOW
	default:
		return monitoring.LightGREEN
	}
}

// leastRate is the least rate of execution for a period: that of the last alarm at or
// before its month, nil before the first.
func leastRate(limits standard.MonitoringSettings, month int) *exact.Decimal {
	var least *exact.Decimal
	last := 0
	for _, a := range limits.Alarms {
		if a.ThroughMonth <= month && a.ThroughMonth > last {
			last, least = a.ThroughMonth, &a.MinRate
		}
	}
	return least
}

// percent is a rate with two decimals, nil for none.
func percent(r *big.Rat) *exact.Decimal {
	if r == nil {
		return nil
	}
	d := exact.Fixed(r, 2)
	return &d
}
