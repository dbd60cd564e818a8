package scoring

import (
	"cmp"
	"math/big"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// ScoreAggregate is the panel's score and how far the sheets lie apart. Dropped
// holds the places of the highest and the lowest total (去掉最高分和最低分).
type ScoreAggregate struct {
	N       int
	Result  exact.Points
	Grade   term.Grade
	Range   exact.Decimal
	Sd      exact.Decimal
	Cv      exact.Decimal
	Flagged bool
	Dropped []int
}

// Aggregate fuses the totals of all valid sheets: their mean, and from five sheets
// on the mean without the highest and the lowest. Dispersion (离散度) is taken over
// all of them and compared unrounded.
func Aggregate(totals []exact.Points, s *standard.Set) (*ScoreAggregate, error) {
	limits := s.Settings.Scoring
	if err := checkTotals(totals, limits.MinSheets).Err(); err != nil {
		return nil, err
	}
	dropped := []int{}
	if len(totals) >= limits.DropExtremesFrom {
		dropped = extremes(totals)
	}
	var kept []exact.Points
	for i, p := range totals {
		if !slices.Contains(dropped, i) {
			kept = append(kept, p)
		}
	}
	result := exact.RoundPoints(mean(kept))
	d := disperse(totals)
	return &ScoreAggregate{
		N:       len(totals),
		Result:  result,
		Grade:   grade(result, s),
		Range:   exact.Fixed(d.width.Rat(), 2),
		Sd:      exact.FixedSqrt(d.variance, 2),
		Cv:      exact.FixedSqrt(d.cvSquared(), 4),
		Flagged: d.tooWide(limits) || d.tooUneven(limits),
		Dropped: dropped,
	}, nil
}

func checkTotals(totals []exact.Points, minimum int) fault.List {
	var faults fault.List
	if len(totals) < minimum {
		faults.Add(fault.New(fault.TooFewSheets, "有效评审表 %d 份，至少需要 %d 份", len(totals), minimum).At("totals"))
	}
	for i, p := range totals {
		if p < 0 || p > 100_00 {
			faults.Add(fault.New(fault.ScoreRange, "总分应在 0 与 100 之间，现为 %s", p).At("totals[%d]", i))
		}
	}
	return faults
}

// extremes are the places of the lowest and the highest total, ascending; of
// equal ones the first that came is the lowest, the last the highest.
func extremes(totals []exact.Points) []int {
	order := make([]int, len(totals))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(totals[a], totals[b]) })
	ends := []int{order[0], order[len(order)-1]}
	slices.Sort(ends)
	return ends
}

func mean(points []exact.Points) *big.Rat {
	sum := new(big.Rat)
	for _, p := range points {
		sum.Add(sum, p.Rat())
	}
	return sum.Quo(sum, big.NewRat(int64(len(points)), 1))
}

// dispersion keeps variance and mean as exact fractions, so that no limit is met
// or missed by rounding.
type dispersion struct {
	width    exact.Points // 极差
	variance *big.Rat     // of the sample: n-1
	mean     *big.Rat
}

func disperse(totals []exact.Points) dispersion {
	m := mean(totals)
	sum := new(big.Rat)
	for _, p := range totals {
		off := new(big.Rat).Sub(p.Rat(), m)
		sum.Add(sum, off.Mul(off, off))
	}
	if n := int64(len(totals)); n > 1 {
		sum.Quo(sum, big.NewRat(n-1, 1))
	}
	return dispersion{slices.Max(totals) - slices.Min(totals), sum, m}
}

// cvSquared is the square of SD/mean (变异系数); 0 where the mean is 0.
func (d dispersion) cvSquared() *big.Rat {
	if d.mean.Sign() == 0 {
		return zero
	}
	return new(big.Rat).Quo(d.variance, new(big.Rat).Mul(d.mean, d.mean))
}

// cv is the coefficient of variation as it is held against its limit.
func (d dispersion) cv(limits standard.ScoringSettings) exact.Decimal {
	return exact.SqrtBeside(d.cvSquared(), 4, limits.DispersionCV.Rat())
}

func (d dispersion) tooWide(limits standard.ScoringSettings) bool {
	return d.width > limits.DispersionRange
}

func (d dispersion) tooUneven(limits standard.ScoringSettings) bool {
	limit := limits.DispersionCV.Rat()
	return d.cvSquared().Cmp(limit.Mul(limit, limit)) > 0
}
