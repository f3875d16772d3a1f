/** A message as the database announced it; the topic has no prefix. */
export interface Announcement {
	id: string;
	topic: string;
	event: string;
	payload: unknown;
}

/** Somebody who listens to a topic. */
export interface Listener {
	deliver(announcement: Announcement): void;
}

/** Who listens to which topic. */
export class Hub {
	#topics = new Map<string, Set<Listener>>();

	add(topic: string, listener: Listener): void {
		const listeners = this.#topics.get(topic) ?? new Set();
		this.#topics.set(topic, listeners.add(listener));
	}

	remove(topic: string, listener: Listener): void {
		const listeners = this.#topics.get(topic);
		listeners?.delete(listener);
		if (listeners?.size === 0) this.#topics.delete(topic);
	}

	publish(announcement: Announcement): void {
		for (const listener of this.#topics.get(announcement.topic) ?? []) listener.deliver(announcement);
	}
}
