import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody with a browser of their own, who reads what the screen says and presses what it offers. */
export class Person {
  readonly name: string
  readonly email: string
  readonly page: Page
  /** What is looked at on every page that this person comes to. */
  private readonly look: (page: Page) => Promise<void>

  constructor(name: string, email: string, page: Page, look: (page: Page) => Promise<void>) {
    this.name = name
    this.email = email
    this.page = page
    this.look = look
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(path)
    await this.look(this.page)
  }

  /** `about` is where on the page, when the same words stand there more than once. */
  async follows(words: string, about?: string): Promise<void> {
    await this.goesBy(this.near(about).getByRole('link', { name: words }))
  }

  async presses(words: string, about?: string): Promise<void> {
    await this.goesBy(this.near(about).getByRole('button', { name: words }))
  }

  async types(label: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: label }).fill(text)
  }

  /** A day, as the browser's own calendar gives it. */
  async picksDay(label: string, daysFromNow: number): Promise<void> {
    const day = new Date(Date.now() + daysFromNow * 24 * 60 * 60 * 1000)
    await this.page.getByLabel(label).fill(day.toISOString().slice(0, 10))
  }

  async picksTime(label: string, time: string): Promise<void> {
    await this.page.getByLabel(label).fill(time)
  }

  /** From a list, by the first words of the line. */
  async picks(label: string, words: string): Promise<void> {
    const list = this.page.getByLabel(label)
    const line = list.locator('option').filter({ hasText: words }).first()
    await list.selectOption(await line.getAttribute('value'))
  }

  async chooses(label: string): Promise<void> {
    await this.page.getByRole('radio', { name: label }).check()
  }

  async ticks(label: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: label }).check()
  }

  async isAt(heading: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(heading)
  }

  async reads(...texts: string[]): Promise<void> {
    for (const text of texts) await expect(this.main()).toContainText(text)
  }

  async readsNothingOf(...texts: string[]): Promise<void> {
    for (const text of texts) await expect(this.main()).not.toContainText(text)
  }

  async stillHas(label: string, text: string): Promise<void> {
    await expect(this.page.getByRole('textbox', { name: label })).toHaveValue(text)
  }

  /** An address that this person should not have: it looks as if it never was. */
  async findsNothingAt(path: string): Promise<void> {
    const answer = await this.page.goto(path)
    expect(answer?.status()).toBe(404)
    await this.isAt('Deze pagina is er niet')
  }

  /** The same browser, a second window. */
  async anotherWindow(): Promise<Person> {
    const page = await this.page.context().newPage()
    return new Person(this.name, this.email, page, this.look)
  }

  /** The path of the page, without the site. */
  place(): string {
    return new URL(this.page.url()).pathname
  }

  main(): Locator {
    return this.page.locator('main')
  }

  private async goesBy(way: Locator): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), way.first().click()])
    await this.look(this.page)
  }

  private near(about?: string): Locator {
    const places = this.page.locator('main .card, main .row, main .empty')
    return about === undefined
      ? this.page.locator('body')
      : places.filter({ hasText: about }).last()
  }
}
