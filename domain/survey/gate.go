package survey

import (
	"sync"
	"time"

	"hengxiao/domain/fault"
)

// Gate bounds how many answers come from one network address in ten minutes and in an hour,
// and tells each answer the how manieth of its hour it is. Many people may share an address,
// and one person may have several: it makes filling a survey slow and leaves a mark of it,
// and cannot do more without knowing who answers. It lives in this process's memory; no
// address is written down.
type Gate struct {
	mu    sync.Mutex
	begun time.Time
	came  map[string]*visits
}

// visits are what came from one address in the hour, and in its newest ten minutes.
type visits struct {
	all, close int
	since      time.Time
}

const (
	anHour    = time.Hour
	perHour   = 120
	aMoment   = 10 * time.Minute
	perMoment = 60
	addresses = 50_000
)

// NewGate is a gate through which nobody has come yet.
func NewGate() *Gate { return &Gate{came: map[string]*visits{}} }

// Through takes an answer in, which is told the how manieth of its hour and address it is, or
// says that too many came from there.
func (g *Gate) Through(address string, now time.Time, take func(nth int) (bool, error)) (bool, error) {
	nth, err := g.pass(address, now)
	if err != nil {
		return false, err
	}
	return take(nth)
}

func (g *Gate) pass(address string, now time.Time) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if now.Sub(g.begun) >= anHour || now.Before(g.begun) || len(g.came) >= addresses {
		g.begun, g.came = now, map[string]*visits{}
	}
	v := g.came[address]
	if v == nil {
		v = &visits{since: now}
		g.came[address] = v
	}
	if now.Sub(v.since) >= aMoment || now.Before(v.since) {
		v.close, v.since = 0, now
	}
	switch {
	case v.all >= perHour:
		return 0, fault.New(fault.RateLimited, "同一网络提交过多，请一小时后再试，或改用移动网络")
	case v.close >= perMoment:
		return 0, fault.New(fault.RateLimited, "同一网络提交过多，请十分钟后再试，或改用移动网络")
	}
	v.all, v.close = v.all+1, v.close+1
	return v.all, nil
}
