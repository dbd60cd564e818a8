package calibration

import (
	"math/big"

	"hengxiao/ent/exact"
)

// Rating is one expert's total for one project, both by their place in a list.
type Rating struct {
	Project int
	Expert  int
	Total   exact.Points
}

// Leniency is how far an expert's totals lie above (宽) or below (严) what others
// gave for the same projects.
type Leniency struct {
	Sheets   int
	Group    int      // experts of one group can be compared, those of two cannot
	Peers    int      // others in the group
	Points   *big.Rat // above 0 lenient, below 0 strict; 0 is the group's mean
	Variance *big.Rat // squared standard error of Points; nil where nothing tells it
}

// Tells whether the leniency is more than chance: more than twice its standard
// error away from 0.
func (l Leniency) Tells() bool {
	if l.Variance == nil || l.Peers == 0 {
		return false
	}
	return times(l.Points, l.Points).Cmp(times(whole(4), l.Variance)) > 0
}

// Leniencies fits total = project + expert + chance by least squares over the
// graph of projects and experts, with the experts' part shrunk towards 0 as if each
// had given prior more sheets without any deviation (ridge regression, Hoerl &
// Kennard 1970; as a prediction of random effects, Robinson 1991, Statistical
// Science 6). With k_p sheets for a project and n_e of an expert, b solves
//
//	(n_e + prior)·b_e − Σ_{p of e} 1/k_p Σ_{f of p} b_f = Σ_{p of e} (total − mean_p)
//
// Within each group the b add up to 0. Chance is estimated over all groups as
// residual sum of squares by effective degrees of freedom N − P − E + prior·tr A⁻¹,
// and an expert's squared standard error is that times (A⁻¹)_ee − 1/(prior·size of
// the group), which is of the difference from the group's mean.
func Leniencies(ratings []Rating, experts, prior int) []Leniency {
	out := make([]Leniency, experts)
	sizes := map[int]int{}
	for e, group := range components(ratings, experts) {
		out[e].Group = group
		sizes[group]++
	}
	m := newModel(ratings, experts, prior)
	f := factor(m.matrix)
	points, inverse := f.solve(m.right), f.inverse()
	for e := range points {
		points[e].Mul(points[e], hundredth)
		inverse[e].Mul(inverse[e], whole(m.scale))
	}
	chance := m.chance(points, inverse)
	for e := range out {
		l := &out[e]
		l.Sheets, l.Peers, l.Points = m.sheets[e], sizes[l.Group]-1, points[e]
		if chance != nil {
			l.Variance = times(chance, minus(inverse[e], big.NewRat(1, int64(prior*sizes[l.Group]))))
		}
	}
	return out
}

var hundredth = big.NewRat(1, 100)

// model is the system of equations: both sides times scale, so that they are whole
// numbers, and totals in hundredths.
type model struct {
	matrix   [][]*big.Int // the lower half
	right    []*big.Int
	scale    int // a common multiple of the projects' sheets
	prior    int
	sheets   []int // by expert
	projects int
	within   *big.Rat // squared deviations from the projects' means, in points²
}

func newModel(ratings []Rating, experts, prior int) *model {
	m := &model{matrix: make([][]*big.Int, experts), right: make([]*big.Int, experts), scale: 1, prior: prior,
		sheets: make([]int, experts), within: new(big.Rat)}
	byProject := map[int][]Rating{}
	for _, r := range ratings {
		byProject[r.Project] = append(byProject[r.Project], r)
		m.sheets[r.Expert]++
	}
	m.projects = len(byProject)
	for _, panel := range byProject {
		m.scale = multiple(m.scale, len(panel))
	}
	for e := range experts {
		m.matrix[e], m.right[e] = make([]*big.Int, e+1), new(big.Int)
		m.matrix[e][e] = big.NewInt(int64(m.scale * (m.sheets[e] + prior)))
	}
	for _, panel := range byProject {
		m.add(panel)
	}
	return m
}

// add takes one project's sheets in.
func (m *model) add(panel []Rating) {
	share := int64(m.scale / len(panel))
	var total, squares int64
	for _, r := range panel {
		total += int64(r.Total)
		squares += int64(r.Total * r.Total)
	}
	for _, r := range panel {
		m.right[r.Expert].Add(m.right[r.Expert], big.NewInt(int64(m.scale)*int64(r.Total)-share*total))
		for _, other := range panel {
			if other.Expert > r.Expert {
				continue
			}
			entry := &m.matrix[r.Expert][other.Expert]
			if *entry == nil {
				*entry = new(big.Int)
			}
			(*entry).Sub(*entry, big.NewInt(share))
		}
	}
	k := int64(len(panel))
	m.within.Add(m.within, big.NewRat(k*squares-total*total, k*100*100))
}

// chance is the variance of a single total around what the model expects; nil where
// no degree of freedom is left.
func (m *model) chance(points, inverse []*big.Rat) *big.Rat {
	count, prior := 0, whole(m.prior)
	left, trace := new(big.Rat).Set(m.within), new(big.Rat)
	for e, b := range points {
		right := new(big.Rat).SetFrac(m.right[e], big.NewInt(100*int64(m.scale)))
		left.Sub(left, times(b, sum(right, times(prior, b))))
		trace.Add(trace, inverse[e])
		count += m.sheets[e]
	}
	freedom := sum(whole(count-m.projects-len(points)), times(prior, trace))
	if freedom.Cmp(nothing) <= 0 {
		return nil
	}
	if left.Sign() < 0 { // by rounding
		left.SetInt64(0)
	}
	return left.Quo(left, freedom)
}

// nothing is what rounding may leave of no degree of freedom.
var nothing = big.NewRat(1, 1_000_000)

func multiple(a, b int) int {
	greatest, rest := a, b
	for rest != 0 {
		greatest, rest = rest, greatest%rest
	}
	return a / greatest * b
}
