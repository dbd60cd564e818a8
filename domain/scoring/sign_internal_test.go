package scoring

import (
	"testing"
	"time"

	"hengxiao/ent/form"
)

func TestWhoCameHasADayToSign(t *testing.T) {
	first := time.Date(2026, 10, 12, 2, 0, 0, 0, time.UTC)
	at := func(after time.Duration) *time.Time { return new(first.Add(after)) }
	for name, tt := range map[string]struct {
		seats []form.Seat
		after time.Duration
		ends  bool
	}{
		"all have signed":          {[]form.Seat{{Present: true, Signed: at(0)}, {Present: true, Signed: at(time.Hour)}}, time.Hour, true},
		"one has not":              {[]form.Seat{{Present: true, Signed: at(time.Hour)}, {Present: true, Signed: at(0)}, {Present: true}}, 24*time.Hour - time.Second, false},
		"one has not in a day":     {[]form.Seat{{Present: true, Signed: at(time.Hour)}, {Present: true, Signed: at(0)}, {Present: true}}, 24 * time.Hour, true},
		"who stayed away does not": {[]form.Seat{{Present: true, Signed: at(0)}, {}}, 0, true},
	} {
		if err := timeToSign(first.Add(tt.after), tt.seats); (err == nil) != tt.ends {
			t.Errorf("%s: %v", name, err)
		}
	}
}
