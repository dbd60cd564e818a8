package identity

import (
	"testing"

	"hengxiao/ent/generated/ent"
)

func TestAnotherDeviceIsNewsToWhoWorksAtOne(t *testing.T) {
	at := func(browser, address string) *ent.Session { return &ent.Session{UserAgent: browser, Address: address} }
	phone := Device{UserAgent: "Safari", Address: "203.0.113.9"}
	tests := map[string]struct {
		live []*ent.Session
		want bool
	}{
		"nobody works anywhere":               {nil, false},
		"the same browser again":              {[]*ent.Session{at("Safari", "203.0.113.9")}, false},
		"the same browser, and another":       {[]*ent.Session{at("Edge", "203.0.113.9"), at("Safari", "203.0.113.9")}, false},
		"another browser at the same address": {[]*ent.Session{at("Edge", "203.0.113.9")}, true},
		"the same browser somewhere else":     {[]*ent.Session{at("Safari", "198.51.100.7")}, true},
	}
	for name, tt := range tests {
		if got := elsewhere(tt.live, phone); got != tt.want {
			t.Errorf("%s: %v; want %v", name, got, tt.want)
		}
	}
}
