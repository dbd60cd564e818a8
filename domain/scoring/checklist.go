package scoring

import (
	"fmt"
	"math/big"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

// The ways in which an indicator's points come (评分规则) beside those that its sign and
// level say by themselves: in proportion, by tiers, by bands of satisfaction.
const (
	ByDirect     = "DIRECT"      // 直接赋分
	ByChecklist  = "CHECKLIST"   // 按要点赋分
	ByCostSaving = "COST_SAVING" // 按成本节约率赋分
)

var rules = []string{"", "PROPORTION", "TIERS", "SATISFACTION_BANDS", ByDirect, ByChecklist, ByCostSaving}

func (in IndicatorResult) rule() string {
	if in.Rule == nil {
		return ""
	}
	return *in.Rule
}

// scoreDirect gives all or nothing (直接赋分): of a qualitative one by what a person says,
// else by whether the target was reached.
func (in IndicatorResult) scoreDirect(score *IndicatorScore) {
	if in.Operator == qual {
		if in.Met == nil {
			score.miss("met", "是否完成")
			return
		}
		score.direct(in, *in.Met, map[bool]string{true: "已完成", false: "未完成"}[*in.Met])
		return
	}
	if !in.figures(score) {
		return
	}
	t, a := in.Target.Rat(), in.Actual.Rat()
	reached := attain(in.Operator, t, a).reached
	score.direct(in, reached, fmt.Sprintf("完成值 %s，指标值 %s %s，%s", beside(a, t, 6), signs[in.Operator], plain(t),
		map[bool]string{true: "达到", false: "未达到"}[reached]))
}

func (s *IndicatorScore) direct(in IndicatorResult, met bool, said string) {
	if met {
		s.Score = in.part(one)
	}
	s.Why = fmt.Sprintf("直接赋分：%s，%s 分", said, s.Score)
}

// Checked is one point of a checklist: how much of it is there, 0 to 1, and its own
// points where the form gives some.
type Checked struct {
	Done   *exact.Decimal
	Points *exact.Points
}

// ScoreChecklist scores a checklist by itself.
func ScoreChecklist(weight exact.Points, checks []Checked) *IndicatorScore {
	score := &IndicatorScore{Faults: []*fault.Fault{}}
	IndicatorResult{Weight: exact.Decimal(weight.String()), Checks: checks}.scoreChecklist(score)
	return score
}

// scoreChecklist scores points that are ticked one by one, in parts if need be. Points
// without a weight of their own share equally what the others leave.
func (in IndicatorResult) scoreChecklist(score *IndicatorScore) {
	if len(in.Checks) == 0 {
		score.miss("checks", "评分要点的完成情况")
		return
	}
	left, open := in.Weight.Rat(), int64(0)
	for i, c := range in.Checks {
		at := fmt.Sprintf("checks[%d]", i)
		switch {
		case c.Done == nil:
			score.miss(at, fmt.Sprintf("第 %d 个要点的完成情况", i+1))
		case c.Done.Rat().Sign() < 0 || c.Done.Rat().Cmp(one) > 0:
			score.Faults = append(score.Faults, fault.New(fault.ScoreRange, "要点的完成程度应在 0 与 1 之间，现为 %s", *c.Done).At("%s", at))
		}
		if c.Points == nil {
			open++
		} else {
			left.Sub(left, c.Points.Rat())
		}
	}
	if len(score.Faults) > 0 {
		return
	}
	sum, terms := new(big.Rat), make([]string, len(in.Checks))
	for i, c := range in.Checks {
		worth := new(big.Rat)
		if c.Points != nil {
			worth = c.Points.Rat()
		} else {
			worth.Quo(left, big.NewRat(open, 1))
		}
		terms[i] = short(worth) + "×" + plain(c.Done.Rat())
		sum.Add(sum, worth.Mul(worth, c.Done.Rat()))
	}
	score.Score = exact.RoundPoints(sum)
	score.Why = fmt.Sprintf("按要点赋分：%s = %s", strings.Join(terms, " + "), rounded(sum, score.Score))
}

// scoreSaving scores what was spent (成本节约率) against the plan, which is the target.
func (in IndicatorResult) scoreSaving(score *IndicatorScore, bands []standard.RateBand) {
	if !in.figures(score) {
		return
	}
	score.Score, score.Why = CostSaving(in.Target.Rat(), in.Actual.Rat(), in.Weight.Rat(), bands)
}

// CostSaving (成本节约率) scores what was spent against the plan by bands of the
// rate (planned − actual) / planned in per cent; a plan of 0 has no rate and earns nothing.
// It says why.
func CostSaving(planned, actual, weight *big.Rat, bands []standard.RateBand) (exact.Points, string) {
	if planned.Sign() == 0 {
		return 0, "计划成本为 0，没有节约率，0 分"
	}
	rate := new(big.Rat).Sub(planned, actual)
	rate.Quo(rate, planned).Mul(rate, hundred)
	share := bandShare(bands, rate)
	worth := new(big.Rat).Mul(weight, share)
	points := exact.RoundPoints(worth)
	return points, fmt.Sprintf("成本节约率 (%s − %s) ÷ %s = %s%%，得 %s%%：%s × %s%% = %s", plain(planned), plain(actual), plain(planned),
		short(rate), perCent(share), plain(weight), perCent(share), rounded(worth, points))
}

// Capped scores a rate that can earn no more than all (按比率得分): actual of planned.
func Capped(planned, actual, weight *big.Rat) (exact.Points, string) {
	if planned.Sign() == 0 {
		return 0, "基数为 0，没有比率，0 分"
	}
	rate := new(big.Rat).Quo(actual, planned)
	share := rate
	switch {
	case rate.Cmp(one) > 0:
		share = one
	case rate.Sign() < 0:
		share = zero
	}
	worth := new(big.Rat).Mul(weight, share)
	points := exact.RoundPoints(worth)
	return points, fmt.Sprintf("%s ÷ %s = %s%%，最多计 100%%：%s × %s%% = %s", plain(actual), plain(planned), perCent(rate), plain(weight),
		perCent(share), rounded(worth, points))
}

// beside is a figure of an explanation that says whether it reaches a limit.
func beside(r, limit *big.Rat, decimals int) string {
	return string(exact.Beside(r, decimals, limit).Plain())
}

// perCent is a share in per cent, short.
func perCent(share *big.Rat) string { return short(new(big.Rat).Mul(share, hundred)) }

// short is a figure of an explanation, with at most four decimals.
func short(r *big.Rat) string {
	s := string(exact.Fixed(r, 4))
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// rounded is a result, and what it was rounded from where it was.
func rounded(from *big.Rat, to exact.Points) string {
	if from.Cmp(to.Rat()) == 0 {
		return to.String() + " 分"
	}
	return fmt.Sprintf("%s，四舍五入为 %s 分", short(from), to)
}
