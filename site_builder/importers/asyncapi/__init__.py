"""The lists of the AsyncAPI community: members, former ambassadors, and days of listing."""
