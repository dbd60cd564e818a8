package main

import (
	"context"
	"testing"
	"time"
)

func TestTooManyRequestsASecondAreRefused(t *testing.T) {
	turns, now := newTurns(10), time.Now()
	ask := func(at time.Time) bool {
		done, err := turns.take(t.Context(), "u1", false, at)
		if err == nil {
			done()
		}
		return err == nil
	}
	granted := 0
	for range 100 {
		if ask(now) {
			granted++
		}
	}
	if granted != 20 {
		t.Errorf("%d of 100 at once were granted; want two seconds' worth, 20", granted)
	}
	if !ask(now.Add(100 * time.Millisecond)) {
		t.Error("a tenth of a second later none was granted")
	}
	if ask(now.Add(100 * time.Millisecond)) {
		t.Error("a tenth of a second gave more than one")
	}
	if done, err := turns.take(t.Context(), "u2", false, now); err != nil {
		t.Error("another user pays for the first")
	} else {
		done()
	}
}

func TestRequestsWaitForTheirTurn(t *testing.T) {
	turns, now := newTurns(1000), time.Now()
	var dones []func()
	for range atOnce {
		done, err := turns.take(t.Context(), "u1", false, now)
		if err != nil {
			t.Fatal(err)
		}
		dones = append(dones, done)
	}
	short, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := turns.take(short, "u1", false, now); err == nil {
		t.Error("one more than may be was answered at once")
	}
	time.AfterFunc(10*time.Millisecond, dones[0])
	done, err := turns.take(t.Context(), "u1", false, now)
	if err != nil {
		t.Fatal("a request did not get the turn that came free")
	}
	done()
}

func TestStreamsAreBounded(t *testing.T) {
	turns, now := newTurns(1000), time.Now()
	var last func()
	for range streamsFor {
		done, err := turns.take(t.Context(), "u1", true, now)
		if err != nil {
			t.Fatal(err)
		}
		last = done
	}
	if _, err := turns.take(t.Context(), "u1", true, now); err == nil {
		t.Error("one stream too many")
	}
	last()
	if _, err := turns.take(t.Context(), "u1", true, now); err != nil {
		t.Error("a stream's end gave no place free")
	}
}
