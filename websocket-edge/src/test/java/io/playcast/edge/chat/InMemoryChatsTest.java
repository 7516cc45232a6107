package io.playcast.edge.chat;

import io.playcast.twin.InMemoryChats;
import io.playcast.twin.ManualFeed;

class InMemoryChatsTest extends ChatsContract {
    private final Chats chats = new InMemoryChats(new ManualFeed());

    @Override
    Chats chats() {
        return chats;
    }
}
