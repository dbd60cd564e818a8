package scoring

import (
	"fmt"
	"math/big"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

// scoreQuantity scores a figure against its target: all of the weight when it is
// reached, else in proportion, and nothing below the gate.
func (in IndicatorResult) scoreQuantity(score *IndicatorScore, limits standard.ScoringSettings) {
	if in.figures(score) {
		in.scoreFigures(score, in.Target.Rat(), in.Actual.Rat(), limits)
	}
}

// figures tells whether target and actual value are there, and asks for what is not.
func (in IndicatorResult) figures(score *IndicatorScore) bool {
	if in.Target == nil {
		score.miss("target", "指标值")
	}
	if in.Actual == nil {
		score.miss("actual", "实际完成值")
	}
	return in.Target != nil && in.Actual != nil
}

// scoreFigures scores actual value a against target t.
func (in IndicatorResult) scoreFigures(score *IndicatorScore, t, a *big.Rat, limits standard.ScoringSettings) {
	done := attain(in.Operator, t, a)
	if done.ratio != nil {
		ratio := exact.Fixed(done.ratio, 4)
		score.Ratio = &ratio
	}
	share := done.share(in.Gate)
	score.Score = in.part(share)
	score.Why = in.proportion(done, share, t, a, score.Score)
	if in.upward() && done.ratio != nil && done.ratio.Cmp(limits.OverAchievement.Rat()) > 0 {
		score.Faults = append(score.Faults, fault.New(fault.OverTarget,
			"实际完成值 %s 超过指标值 %s 的 %s 倍，请说明原因", plain(a), plain(t), limits.OverAchievement).At("actual"))
	}
}

// proportion says why a figure earns so much.
func (in IndicatorResult) proportion(done attainment, share, t, a *big.Rat, points exact.Points) string {
	said := fmt.Sprintf("按完成比例赋分：完成值 %s，指标值 %s %s", beside(a, t, 6), signs[in.Operator], plain(t))
	switch {
	case done.reached:
		return fmt.Sprintf("%s，达到，得满分 %s 分", said, points)
	case done.ratio == nil || done.ratio.Sign() < 0:
		return fmt.Sprintf("%s，未达到，没有比例，0 分", said)
	case share.Sign() == 0 && done.ratio.Sign() > 0:
		ratio, gate := new(big.Rat).Mul(done.ratio, hundred), new(big.Rat).Mul(in.Gate.Rat(), hundred)
		return fmt.Sprintf("%s，完成比例 %s%% 低于及格门槛 %s%%，0 分", said, beside(ratio, gate, 4), plain(gate))
	default:
		return fmt.Sprintf("%s，完成比例 %s%%：%s × %s%% = %s", said, perCent(done.ratio), in.Weight, perCent(done.ratio),
			rounded(new(big.Rat).Mul(in.Weight.Rat(), share), points))
	}
}

// upward tells whether more is better.
func (in IndicatorResult) upward() bool { return in.Operator == ge || in.Operator == gt }

// attainment says whether the target was reached, and in which ratio; the ratio
// is nil where its divisor or the target is 0.
type attainment struct {
	reached bool
	ratio   *big.Rat
}

// attain compares actual value a with target t, which is not negative. A target
// of 0 is reached or missed, nothing between.
func attain(operator string, t, a *big.Rat) attainment {
	switch operator {
	case ge, gt:
		if t.Sign() == 0 {
			return attainment{reached: a.Sign() >= 0}
		}
		return attainment{a.Cmp(t) >= 0, new(big.Rat).Quo(a, t)}
	case le, lt:
		if t.Sign() == 0 || a.Sign() == 0 {
			return attainment{reached: a.Sign() == 0}
		}
		return attainment{a.Cmp(t) <= 0, new(big.Rat).Quo(t, a)}
	default: // EQ
		if t.Sign() == 0 {
			return attainment{reached: a.Sign() == 0}
		}
		low, high := t, a
		if low.Cmp(high) > 0 {
			low, high = high, low
		}
		return attainment{a.Cmp(t) == 0, new(big.Rat).Quo(low, high)}
	}
}

// share is the part of the weight that is earned, 0 to 1; a ratio at the gate passes.
func (d attainment) share(gate *exact.Decimal) *big.Rat {
	switch {
	case d.reached:
		return one
	case d.ratio == nil || d.ratio.Sign() < 0:
		return zero
	case gate != nil && d.ratio.Cmp(gate.Rat()) < 0:
		return zero
	default:
		return d.ratio
	}
}
