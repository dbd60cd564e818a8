package survey

import (
	"sync"
	"time"

	"hengxiao/domain/fault"
)

// Gate bounds how many answers come from one network address in an hour: many people may
// share one, but no single device fills a survey. It lives in this process's memory; no
// address is written down.
type Gate struct {
	mu    sync.Mutex
	begun time.Time
	came  map[string]int
}

const (
	anHour     = time.Hour
	perAddress = 200
	addresses  = 50_000
)

// NewGate is a gate through which nobody has come yet.
func NewGate() *Gate { return &Gate{came: map[string]int{}} }

// Through takes an answer in, or says that too many came from there.
func (g *Gate) Through(address string, now time.Time, take func() (bool, error)) (bool, error) {
	if err := g.pass(address, now); err != nil {
		return false, err
	}
	return take()
}

func (g *Gate) pass(address string, now time.Time) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if now.Sub(g.begun) >= anHour || now.Before(g.begun) || len(g.came) >= addresses {
		g.begun, g.came = now, map[string]int{}
	}
	if g.came[address] >= perAddress {
		return fault.New(fault.RateLimited, "同一网络提交过多，请一小时后再试")
	}
	g.came[address]++
	return nil
}
