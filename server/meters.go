package main

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/store"
	"hengxiao/ent/viewer"
)

// meters are what operators watch.
type meters struct {
	registry   *prometheus.Registry
	requests   *prometheus.CounterVec
	latency    *prometheus.HistogramVec
	statements *prometheus.HistogramVec
}

func newMeters(s *store.Store) *meters {
	m := &meters{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "hengxiao_requests_total", Help: "Requests answered."}, []string{"route", "status"}),
		latency: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "hengxiao_request_seconds", Help: "Time to answer.",
			Buckets: []float64{.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 20}}, []string{"route"}),
		statements: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "hengxiao_request_statements", Help: "Database statements of a request.",
			Buckets: []float64{0, 1, 2, 5, 10, 20, 50, 100, 500}}, []string{"route"}),
	}
	unsealed := prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "hengxiao_audit_unsealed", Help: "Audit rows that wait for their seal; -1 when unknown.",
	}, func() float64 { return float64(waitingForSeal(s)) })
	m.registry.MustRegister(m.requests, m.latency, m.statements, unsealed, collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}), collectors.NewDBStatsCollector(s.DB, s.Dialect))
	return m
}

func waitingForSeal(s *store.Store) int {
	ctx, cancel := context.WithTimeout(viewer.Machine(context.Background(), "", "meters"), 2*time.Second)
	defer cancel()
	n, err := s.Client.AuditEvent.Query().Where(auditevent.SeqIsNil()).Count(ctx)
	if err != nil {
		return -1
	}
	return n
}

func (m *meters) saw(route string, status int, took time.Duration, statements int64) {
	m.requests.WithLabelValues(route, strconv.Itoa(status)).Inc()
	m.latency.WithLabelValues(route).Observe(took.Seconds())
	m.statements.WithLabelValues(route).Observe(float64(statements))
}

func (m *meters) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{})
}
