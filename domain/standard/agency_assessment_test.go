package standard_test

import (
	"testing"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

func TestAContractIsSettledByTheCoefficientOfItsStanding(t *testing.T) {
	tests := map[string]struct {
		standing     term.Standing
		amount, want string
	}{
		"outstanding is paid whole":    {term.Outstanding, "36", "36"},
		"sound is paid whole":          {term.Sound, "0.000001", "0.000001"},
		"passing is paid nine tenths":  {term.Passing, "36", "32.4"},
		"failing is paid seven tenths": {term.Failing, "18", "12.6"},
		"half a 分 rounds up":           {term.Passing, "0.000005", "0.000005"},
		"less than half rounds down":   {term.Failing, "0.000002", "0.000001"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := standard.Shipped().AgencyAssessment().After(tt.standing).Settled(exact.MustMoney(tt.amount))
			if got != exact.MustMoney(tt.want) {
				t.Errorf("of %s is settled %s; want %s", tt.amount, got, tt.want)
			}
		})
	}
}

func TestASetWithoutTheStandardTakesTheShippedOne(t *testing.T) {
	if got := (&standard.Set{}).AgencyAssessment(); len(got.Items) != 6 || !got.After(term.Failing).Closes || got.After(term.Passing).Closes {
		t.Errorf("it is %+v", got)
	}
}
