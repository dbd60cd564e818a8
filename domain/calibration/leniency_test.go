package calibration_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"hengxiao/domain/calibration"
	"hengxiao/ent/exact"
)

// drawn is a batch: panels of three to five of the experts for each project.
func drawn(t *rapid.T) (ratings []calibration.Rating, experts int) {
	experts = rapid.IntRange(3, 9).Draw(t, "experts")
	for p := range rapid.IntRange(1, 8).Draw(t, "projects") {
		panel := rapid.Permutation(seq(experts)).Draw(t, "panel")
		for _, e := range panel[:rapid.IntRange(1, min(5, experts)).Draw(t, "size")] {
			total := exact.Points(rapid.IntRange(0, 100_00).Draw(t, "total"))
			ratings = append(ratings, calibration.Rating{Project: p, Expert: e, Total: total})
		}
	}
	return ratings, experts
}

func seq(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func TestLeniencyOfOnePanelIsHalfTheDeviation(t *testing.T) {
	// One project, three experts, one prior sheet each: (1+1)·b = total − mean.
	got := calibration.Leniencies([]calibration.Rating{{0, 0, 90_00}, {0, 1, 80_00}, {0, 2, 76_00}}, 3, 1)
	for e, want := range []string{"4.00", "-1.00", "-3.00"} {
		if rounded(got[e].Points, 2) != want || got[e].Sheets != 1 || got[e].Peers != 2 {
			t.Errorf("expert %d: %s of %d sheets; want %s", e, rounded(got[e].Points, 2), got[e].Sheets, want)
		}
		if got[e].Tells() {
			t.Errorf("one sheet tells that expert %d is lenient or strict", e)
		}
	}
}

func TestASteadyDeviationTells(t *testing.T) {
	var ratings []calibration.Rating
	for p := range 8 {
		base := exact.Points(70_00 + 100*p)
		ratings = append(ratings, calibration.Rating{Project: p, Expert: 0, Total: base + 9_00},
			calibration.Rating{Project: p, Expert: 1, Total: base + exact.Points(p%2*100)},
			calibration.Rating{Project: p, Expert: 2, Total: base - exact.Points(p%3*50)})
	}
	got := calibration.Leniencies(ratings, 3, 1)
	if !got[0].Tells() || got[0].Points.Sign() < 0 {
		t.Errorf("nine points more on each of eight projects: %s ± √%s", rounded(got[0].Points, 2), rounded(got[0].Variance, 4))
	}
}

func TestStrangersAreNotCompared(t *testing.T) {
	// Two panels that share nobody: each is compared within itself alone.
	got := calibration.Leniencies([]calibration.Rating{
		{0, 0, 95_00}, {0, 1, 93_00}, {1, 2, 61_00}, {1, 3, 59_00}, {2, 4, 70_00}}, 5, 1)
	if got[0].Group != got[1].Group || got[2].Group != got[3].Group || got[0].Group == got[2].Group {
		t.Errorf("groups: %+v", got)
	}
	if got[0].Points.Cmp(got[2].Points) != 0 {
		t.Errorf("the higher panel's expert is more lenient: %s, %s", got[0].Points, got[2].Points)
	}
	if got[4].Peers != 0 || got[4].Points.Sign() != 0 || got[4].Tells() {
		t.Errorf("who shares no project is compared: %+v", got[4])
	}
}

func TestLeniencyObeysTheModelsLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ratings, experts := drawn(t)
		prior := rapid.IntRange(1, 4).Draw(t, "prior")
		was := calibration.Leniencies(ratings, experts, prior)

		sums := map[int]*big.Rat{}
		for _, l := range was {
			if sums[l.Group] == nil {
				sums[l.Group] = new(big.Rat)
			}
			sums[l.Group].Add(sums[l.Group], l.Points)
			if l.Variance != nil && l.Variance.Sign() < 0 {
				alike(t, "a variance below 0", l.Variance, new(big.Rat))
			}
		}
		for group, sum := range sums {
			alike(t, fmt.Sprintf("group %d does not add up to 0", group), sum, new(big.Rat))
		}

		richer := shifted(ratings, func(r calibration.Rating) exact.Points { return exact.Points(100 * r.Project) })
		for e, l := range calibration.Leniencies(richer, experts, prior) {
			alike(t, "better projects make an expert lenient", l.Points, was[e].Points)
		}

		chosen := ratings[rapid.IntRange(0, len(ratings)-1).Draw(t, "who")].Expert
		kinder := shifted(ratings, func(r calibration.Rating) exact.Points {
			if r.Expert == chosen {
				return 10_00
			}
			return 0
		})
		if after := calibration.Leniencies(kinder, experts, prior)[chosen]; after.Points.Cmp(was[chosen].Points) < 0 {
			t.Fatalf("ten points more each make an expert stricter: %s, %s", was[chosen].Points, after.Points)
		}

		if norm(calibration.Leniencies(ratings, experts, prior+3)).Cmp(norm(was)) > 0 {
			t.Fatal("more shrinkage moves the leniencies apart")
		}

		to := rapid.Permutation(seq(experts)).Draw(t, "names")
		renamed := append([]calibration.Rating{}, ratings...)
		for i := range renamed {
			renamed[i].Expert = to[renamed[i].Expert]
		}
		for e, l := range was {
			alike(t, "another order of names changes an expert", calibration.Leniencies(renamed, experts, prior)[to[e]].Points, l.Points)
		}
	})
}

// alike holds two figures against each other up to what 20 decimals leave.
func alike(t *rapid.T, law string, got, want *big.Rat) {
	t.Helper()
	off := new(big.Rat).Sub(got, want)
	if off.Abs(off).Cmp(big.NewRat(1, 1_000_000_000_000)) > 0 {
		t.Fatalf("%s: %s; want %s", law, got.FloatString(14), want.FloatString(14))
	}
}

func norm(all []calibration.Leniency) *big.Rat {
	sum := new(big.Rat)
	for _, l := range all {
		sum.Add(sum, new(big.Rat).Mul(l.Points, l.Points))
	}
	return sum
}

func shifted(ratings []calibration.Rating, by func(calibration.Rating) exact.Points) []calibration.Rating {
	out := append([]calibration.Rating{}, ratings...)
	for i, r := range out {
		out[i].Total += by(r)
	}
	return out
}

func TestFiguresDoNotDependOnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.SliceOfN(rapid.Int64Range(0, 9), 4, 4), 3, 6).Draw(t, "rows")
		data, order := make([][]*big.Rat, len(rows)), rapid.Permutation(seq(len(rows))).Draw(t, "order")
		mixed := make([][]*big.Rat, len(rows))
		for i, row := range rows {
			data[i] = fractions(row)
		}
		for i, j := range order {
			mixed[i] = data[j]
		}
		same := func(what string, a, b *big.Rat) {
			if (a == nil) != (b == nil) || a != nil && a.Cmp(b) != 0 {
				t.Fatalf("%s depends on the order: %s, %s", what, a, b)
			}
		}
		for _, m := range []calibration.Metric{calibration.Nominal, calibration.Ordinal, calibration.Interval} {
			same("α", calibration.Alpha(data, m), calibration.Alpha(mixed, m))
		}
		same("ICC(2,1)", calibration.Intraclass(data).Two1, calibration.Intraclass(mixed).Two1)
		same("W", calibration.Concordance(data), calibration.Concordance(mixed))
	})
}

func TestFiguresDoNotDependOnTheScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.SliceOfN(rapid.Int64Range(0, 100), 3, 3), 3, 6).Draw(t, "rows")
		factor, shift := rapid.Int64Range(1, 9).Draw(t, "factor"), rapid.Int64Range(-50, 50).Draw(t, "shift")
		var data, scaled [][]*big.Rat
		for _, row := range rows {
			other := make([]int64, len(row))
			for i, v := range row {
				other[i] = v*factor + shift
			}
			data, scaled = append(data, fractions(row)), append(scaled, fractions(other))
		}
		for name, figure := range map[string]func([][]*big.Rat) *big.Rat{
			"interval α": func(d [][]*big.Rat) *big.Rat { return calibration.Alpha(d, calibration.Interval) },
			"ordinal α":  func(d [][]*big.Rat) *big.Rat { return calibration.Alpha(d, calibration.Ordinal) },
			"ICC(1)":     calibration.OneWay,
			"W":          calibration.Concordance,
		} {
			a, b := figure(data), figure(scaled)
			if (a == nil) != (b == nil) || a != nil && a.Cmp(b) != 0 {
				t.Fatalf("%s depends on the scale: %s, %s", name, a, b)
			}
		}
		for i, z := range calibration.ModifiedZ(data[0]) {
			if other := calibration.ModifiedZ(scaled[0])[i]; z.Cmp(other) != 0 {
				t.Fatalf("M depends on the scale: %s, %s", z, other)
			}
		}
	})
}

// rank is the mid-rank of the i-th value by counting, twice.
func rank(values []int64, i int) (doubled int64) {
	for _, v := range values {
		switch {
		case v < values[i]:
			doubled += 2
		case v == values[i]:
			doubled++
		}
	}
	return doubled + 1
}

func TestSpearmanIsTheTieCorrectedFormula(t *testing.T) {
	// ρ = (A + B − Σd²) / 2√(AB), A = (n³ − n − T)/12: Siegel & Castellan 1988, 9.1.
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Int64Range(0, 5), 2, 12)
		x := values.Draw(t, "x")
		y := rapid.SliceOfN(rapid.Int64Range(0, 5), len(x), len(x)).Draw(t, "y")
		n := int64(len(x))
		a, b, d := n*n*n-n, n*n*n-n, int64(0) // twelvefold, twelvefold, fourfold
		for i := range x {
			off := rank(x, i) - rank(y, i)
			d += off * off
		}
		a, b = a-tied(x), b-tied(y)
		got, ok := calibration.Spearman(fractions(x), fractions(y))
		if ok != (a > 0 && b > 0) {
			t.Fatalf("ρ of %v and %v: %s, %v", x, y, got, ok)
		}
		if !ok {
			return
		}
		top := big.NewRat(a+b-3*d, 2)
		want := exact.FixedSqrt(new(big.Rat).Quo(new(big.Rat).Mul(top, top), big.NewRat(a*b, 1)), 4).Rat()
		if top.Sign() < 0 {
			want.Neg(want)
		}
		if got.Rat().Cmp(want) != 0 {
			t.Fatalf("ρ of %v and %v = %s; want %s", x, y, got, want.FloatString(4))
		}
	})
}

// tied is T = Σ(t³−t).
func tied(values []int64) (sum int64) {
	times := map[int64]int64{}
	for _, v := range values {
		times[v]++
	}
	for _, t := range times {
		sum += t*t*t - t
	}
	return sum
}

func fractions(values []int64) []*big.Rat {
	out := make([]*big.Rat, len(values))
	for i, v := range values {
		out[i] = big.NewRat(v, 1)
	}
	return out
}

// A thousand projects of three sheets by a hundred experts, as a large district has.
func BenchmarkLeniencies(b *testing.B) {
	chance := rand.New(rand.NewPCG(1, 2))
	var ratings []calibration.Rating
	for p := range 1_000 {
		for _, e := range chance.Perm(100)[:3] {
			ratings = append(ratings, calibration.Rating{Project: p, Expert: e, Total: exact.Points(6000 + chance.IntN(350)*10)})
		}
	}
	for b.Loop() {
		calibration.Leniencies(ratings, 100, 1)
	}
}
