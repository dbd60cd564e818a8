package identity

import (
	"testing"
	"time"

	"github.com/pquerna/otp/totp"
)

func TestACodeIsGoodOnceAndAroundNow(t *testing.T) {
	const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
	code := func(at time.Time) string {
		text, err := totp.GenerateCode(secret, at)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	now := step(start)
	tests := map[string]struct {
		code string
		last int64
		want int64
		ok   bool
	}{
		"of now":                           {code(start), 0, now, true},
		"of the step before":               {code(start.Add(-30 * time.Second)), 0, now - 1, true},
		"of the step after":                {code(start.Add(30 * time.Second)), 0, now + 1, true},
		"of two steps before":              {code(start.Add(-60 * time.Second)), 0, 0, false},
		"of two steps after":               {code(start.Add(60 * time.Second)), 0, 0, false},
		"a second time":                    {code(start), now, now, false},
		"older than the last":              {code(start.Add(-30 * time.Second)), now, now, false},
		"newer than the last":              {code(start.Add(30 * time.Second)), now, now + 1, true},
		"after the clock was set back":     {code(start), now + 1_000_000, now, true},
		"again after it was set back":      {code(start), now, now, false},
		"missing":                          {"", 0, 0, false},
		"of five digits":                   {code(start)[:5], 0, 0, false},
		"of seven digits":                  {code(start) + "0", 0, 0, false},
		"of letters":                       {"abcdef", 0, 0, false},
		"in full-width digits":             {"１２３４５６", 0, 0, false},
		"one of a million at a wrong time": {code(start.Add(time.Hour)), 0, 0, false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, ok := acceptedStep(secret, tt.code, start, tt.last)
			if ok != tt.ok || ok && got != tt.want {
				t.Errorf("acceptedStep = %d, %v; want %d, %v", got, ok, tt.want, tt.ok)
			}
		})
	}
}
